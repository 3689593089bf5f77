import { makeStyles, tokens } from '@fluentui/react-components';

/** Whole rows and cards that are one button: the browser's own look taken off, Fluent's focus ring put on. */
export const useBareButton = makeStyles({
  button: {
    appearance: 'none',
    backgroundColor: 'transparent',
    border: 'none',
    margin: 0,
    padding: 0,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
});
