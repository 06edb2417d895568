/** The values a dialect gives to the surfaces in the page; every colour a CSS colour. */
export interface SchemeTokens {
  /** Behind the pills, where the page does not tell its own. */
  readonly page: string;
  readonly surface: string;
  /** Fields and quiet areas on the surface. */
  readonly field: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  /** Text and outlines in the accent colour: at least 4.5:1 on page and surface. */
  readonly accent: string;
  readonly primary: string;
  readonly onPrimary: string;
  readonly tonal: string;
  readonly onTonal: string;
  readonly problem: string;
  readonly onProblem: string;
  readonly toast: string;
  readonly onToast: string;
  readonly toastAction: string;
  readonly toastLine: string;
  readonly shadow: string;
}

export interface DialectTokens {
  readonly dialect: 'material' | 'fluent';
  readonly light: SchemeTokens;
  readonly dark: SchemeTokens;
  /** What is the same in light and dark: sizes, radii, type. Names become custom properties. */
  readonly shape: Readonly<Record<string, string>>;
}
