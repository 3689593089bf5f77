import { chooseTheme, luminance } from '../../src/taskpane/theme';

describe('luminance', () => {
  it.each([
    ['#000000', 0],
    ['#ffffff', 1],
    // WCAG's own weights of the three primaries.
    ['#FF0000', 0.2126],
    ['#00ff00', 0.7152],
    ['#0000ff', 0.0722],
  ])('%s is %d', (color, expected) => expect(luminance(color)).toBeCloseTo(expected, 10));

  it.each(['white', '#fff', '', '#12345g'])('does not guess at %j', (color) =>
    expect(luminance(color)).toBeUndefined(),
  );
});

describe('chooseTheme', () => {
  it('believes Office first', () =>
    expect(chooseTheme({ isDarkTheme: false, background: '#000000', prefersDark: true })).toBe('light'));
  it('then the background of Office', () => {
    expect(chooseTheme({ background: '#212121', prefersDark: false })).toBe('dark');
    expect(chooseTheme({ background: '#F3F2F1', prefersDark: true })).toBe('light');
  });
  // What Office hands on as its background in each of Windows' four contrast themes.
  it.each([
    ['Aquatic', '#202020', 'dark'],
    ['Desert', '#FFFAEF', 'light'],
    ['Dusk', '#2D3236', 'dark'],
    ['Night sky', '#000000', 'dark'],
  ])('in the contrast theme %s, where Office says no more than its background', (_name, background, theme) =>
    expect(chooseTheme({ background })).toBe(theme),
  );
  it('then the system', () => {
    expect(chooseTheme({ prefersDark: true })).toBe('dark');
    expect(chooseTheme({ background: 'rgb(0,0,0)', prefersDark: true })).toBe('dark');
  });
  it('and light where nobody says', () => expect(chooseTheme({})).toBe('light'));
});
