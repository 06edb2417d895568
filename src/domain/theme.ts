/** How our own pages look; `automatic` follows the system. */
export const themes = ['automatic', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** Whether an unknown value is a theme. */
export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);
