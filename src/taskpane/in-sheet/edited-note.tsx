import { MessageBar, MessageBarBody } from '@fluentui/react-components';

import type { PaneState } from '../state/pane-state';
import { useInSheetTexts } from './texts';

/** The ledger has gone on without the result: calmly, what happened and what to do. */
export function EditedNote({ edited: { why, text = '' } }: { edited: NonNullable<PaneState['edited']> }) {
  const { edited: words } = useInSheetTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{why === 'failed' ? words.failed(text) : words[why]}</MessageBarBody>
    </MessageBar>
  );
}
