export interface Notice {
  readonly kind: 'information' | 'warning';
  readonly text: string;
  /** First one is the one most people will want. None: the notice only closes. */
  readonly choices?: readonly { readonly label: string; choose(): void }[];
}

interface NoticeBarProps {
  readonly notice: Notice;
  readonly closeLabel: string;
  onClose(): void;
}

/** Says or asks something without getting in the way: the workbook stays usable beneath it. */
export function NoticeBar({ notice, closeLabel, onClose }: NoticeBarProps) {
  return (
    <div className={`notice ${notice.kind}`} role={notice.kind === 'warning' ? 'alert' : 'status'}>
      <p>{notice.text}</p>
      {notice.choices?.map(({ label, choose }) => (
        <button key={label} type="button" onClick={choose}>
          {label}
        </button>
      ))}
      {!notice.choices && (
        <button type="button" onClick={onClose}>
          {closeLabel}
        </button>
      )}
    </div>
  );
}
