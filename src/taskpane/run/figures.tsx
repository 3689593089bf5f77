import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';

import { useBareButton } from '../shell/bare-button';

const useStyles = makeStyles({
  figure: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: {
    display: 'block',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  large: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  medium: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  unit: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    marginInlineStart: tokens.spacingHorizontalXS,
  },
  note: { display: 'block', color: tokens.colorNeutralForeground3, textWrap: 'balance' },
  chevron: { color: tokens.colorNeutralForeground3, gridRow: '1 / span 3', gridColumn: 2, alignSelf: 'center' },
  cell: { gridColumn: 1, minWidth: 0 },
});

interface Props {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string | undefined;
  readonly size: 'large' | 'medium';
  readonly onOpen: () => void;
}

/** One figure of the result; the whole card leads to the rows behind it. */
export function Figure({ label, value, unit, note, size, onOpen }: Props) {
  const styles = useStyles();
  const bare = useBareButton();
  return (
    <button type="button" className={mergeClasses(bare.button, styles.figure)} onClick={onOpen}>
      <span className={styles.cell}>
        <Text size={200} className={styles.label}>
          {label}
        </Text>
        <span className={mergeClasses(styles.value, styles[size])}>
          {value}
          {unit && <span className={styles.unit}>{unit}</span>}
        </span>
        {note && (
          <Text size={200} className={styles.note}>
            {note}
          </Text>
        )}
      </span>
      {size === 'large' && <ChevronRightRegular className={styles.chevron} aria-hidden />}
    </button>
  );
}
