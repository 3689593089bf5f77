import type { WorkbenchTexts } from '../texts';

interface TitleBarProps {
  readonly texts: WorkbenchTexts;
  readonly fileName: string;
  readonly unsaved: boolean;
  onSwitchLanguage(): void;
}

export function TitleBar({ texts, fileName, unsaved, onSwitchLanguage }: TitleBarProps) {
  return (
    <header className="title-bar">
      <h1>{texts.title}</h1>
      <p className="file-name" role="status">
        <span>{fileName}</span>
        {unsaved && <span className="unsaved">{texts.unsaved}</span>}
      </p>
      <button type="button" title={texts.languageTip} lang={texts.languageCode} onClick={onSwitchLanguage}>
        {texts.language}
      </button>
    </header>
  );
}
