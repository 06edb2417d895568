/**
 * `Intl` formatters, made once each. Making one costs a hundred times and more what using it does, and a week of pills uses a
 * dozen of them over and over.
 */
const kept = <Formatter, Options extends object>(
  Type: new (language: string, options?: Options) => Formatter,
): ((language: string, options?: Options) => Formatter) => {
  const made = new Map<string, Formatter>();
  return (language, options) => {
    const key = `${language} ${JSON.stringify(options)}`;
    const formatter = made.get(key) ?? new Type(language, options);
    made.set(key, formatter);
    return formatter;
  };
};

export const dateTimeFormat = /* @__PURE__ */ kept<Intl.DateTimeFormat, Intl.DateTimeFormatOptions>(
  Intl.DateTimeFormat,
);
export const numberFormat = /* @__PURE__ */ kept<Intl.NumberFormat, Intl.NumberFormatOptions>(Intl.NumberFormat);
export const listFormat = /* @__PURE__ */ kept<Intl.ListFormat, Intl.ListFormatOptions>(Intl.ListFormat);
export const pluralRules = /* @__PURE__ */ kept<Intl.PluralRules, Intl.PluralRulesOptions>(Intl.PluralRules);
