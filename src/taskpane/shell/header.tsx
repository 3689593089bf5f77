import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuGroup,
  MenuGroupHeader,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';

import type { Language } from '../../locale/language';
import { useDispatch } from '../state/store';
import { useLanguage, useTexts } from '../texts';
import { LOW_PANE } from './low-pane';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
    [LOW_PANE]: { paddingBlock: 0 },
  },
  name: { margin: 0, whiteSpace: 'nowrap' },
  chip: { marginInlineStart: 'auto', minWidth: 0, maxWidth: '70%', fontWeight: tokens.fontWeightRegular },
  chipText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Each language is named in itself, so that whoever landed in the wrong one finds the way out. */
const LANGUAGE_NAMES: readonly (readonly [Language, string])[] = [
  ['zh-CN', '中文'],
  ['en-US', 'English'],
];

interface Props {
  /** Short name of the chosen programme. */
  readonly programme: string | undefined;
  readonly onLanguage: (language: Language) => void;
}

export function Header({ programme, onLanguage }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const dispatch = useDispatch();
  const name = programme ?? texts.header.chooseProgramme;
  return (
    <header className={styles.root}>
      <Subtitle2 as="h1" className={styles.name}>
        {texts.appName}
      </Subtitle2>
      <Button
        className={styles.chip}
        size="small"
        shape="circular"
        icon={<ChevronRightRegular />}
        iconPosition="after"
        aria-label={texts.header.chipLabel(name)}
        onClick={() => dispatch({ type: 'tab-opened', tab: 'policy' })}
      >
        <span className={styles.chipText}>{name}</span>
      </Button>
      <Menu
        positioning={{ autoSize: true }}
        checkedValues={{ language: [language] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const chosen = LANGUAGE_NAMES.find(([id]) => id === checkedItems[0]);
          if (chosen) onLanguage(chosen[0]);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={texts.header.menu} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{texts.header.language}</MenuGroupHeader>
              {LANGUAGE_NAMES.map(([id, label]) => (
                <MenuItemRadio key={id} name="language" value={id} lang={id}>
                  {label}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem onClick={() => dispatch({ type: 'panel-opened', panel: 'help' })}>{texts.header.help}</MenuItem>
            <MenuItem onClick={() => dispatch({ type: 'panel-opened', panel: 'diagnostics' })}>
              {texts.header.diagnostics}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
