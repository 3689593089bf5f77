import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark';

/** What is known about the colours around the pane. Office says nothing on Excel web (office-js#6134), hence the fallbacks. */
export interface ThemeSigns {
  readonly isDarkTheme?: boolean;
  /** `#RRGGBB` of Office's page background. */
  readonly background?: string;
  readonly prefersDark?: boolean;
}

/** Relative luminance as WCAG defines it, 0 black … 1 white; undefined where the text is no `#RRGGBB`. */
export function luminance(color: string): number | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => {
    const share = parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Below this a background is nearer to black than to white in contrast. */
const DARK_BELOW = 0.179;

export function chooseTheme(signs: ThemeSigns): ThemeName {
  if (signs.isDarkTheme !== undefined) return signs.isDarkTheme ? 'dark' : 'light';
  const light = signs.background === undefined ? undefined : luminance(signs.background);
  if (light !== undefined) return light < DARK_BELOW ? 'dark' : 'light';
  return signs.prefersDark ? 'dark' : 'light';
}

/** Fluent's family first for Latin and figures, then the Chinese faces Windows and Mac carry. */
const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", system-ui, sans-serif';

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};
