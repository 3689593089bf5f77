import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactElement, useState } from 'react';

import type { HostFacts } from '../host-facts';
import { useDispatch, usePane } from '../state/store';
import { useTexts } from '../texts';
import { CopyText } from './copy-text';

/** The floor of manifest.xml. */
const FLOOR = 'ExcelApi 1.14';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  bar: { textWrap: 'pretty' },
  report: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});

/** What happened and what to do, above the tab: our failures, what was cancelled, what this Excel lacks. */
export function Messages({ host }: { host: HostFacts }) {
  const styles = useStyles();
  const texts = useTexts();
  const dispatch = useDispatch();
  const problem = usePane((state) => state.problem);
  const notice = usePane((state) => state.notice);
  const [reportShown, setReportShown] = useState(false);
  const [functionsNoted, setFunctionsNoted] = useState(false);
  const dismiss = (onClick: () => void) => (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label={texts.common.close}
      onClick={onClick}
    />
  );
  const bars: ReactElement[] = [];
  if (problem) {
    bars.push(
      <MessageBar key="problem" intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{texts.problem.tasks[problem.kind]}</MessageBarTitle>
          {problem.advice ?? texts.problem.advice[problem.kind]}{' '}
          <Link as="button" inline onClick={() => setReportShown(!reportShown)} aria-expanded={reportShown}>
            {texts.problem.report}
          </Link>
        </MessageBarBody>
        <MessageBarActions containerAction={dismiss(() => dispatch({ type: 'problem-closed' }))} />
      </MessageBar>,
    );
  }
  if (notice) {
    bars.push(
      <MessageBar
        key={notice}
        intent={notice === 'cleared' ? 'success' : 'info'}
        layout="multiline"
        className={styles.bar}
      >
        <MessageBarBody>{texts.notices.done[notice]}</MessageBarBody>
        <MessageBarActions containerAction={dismiss(() => dispatch({ type: 'notice-closed' }))} />
      </MessageBar>,
    );
  }
  if (!host.excelApi) {
    bars.push(
      <MessageBar key="old" intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{texts.notices.oldExcelTitle}</MessageBarTitle>
          {texts.notices.oldExcelText(FLOOR)}
        </MessageBarBody>
      </MessageBar>,
    );
  }
  if (!host.customFunctions && !functionsNoted) {
    bars.push(
      <MessageBar key="functions" intent="info" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{texts.notices.noFunctionsTitle}</MessageBarTitle>
          {texts.notices.noFunctionsText}
        </MessageBarBody>
        <MessageBarActions containerAction={dismiss(() => setFunctionsNoted(true))} />
      </MessageBar>,
    );
  }
  return (
    <div className={styles.group}>
      <MessageBarGroup animate="both">{bars}</MessageBarGroup>
      {problem?.report !== undefined && reportShown && (
        <div className={styles.report}>
          <p>{texts.problem.reportText}</p>
          <CopyText label={texts.problem.report} value={problem.report} rows={6} />
        </div>
      )}
    </div>
  );
}
