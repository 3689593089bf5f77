/** Error codes of Office.js, with Microsoft's meaning (office-js-docs-pr, docs/testing/application-specific-api-error-handling.md). */
const summaries = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The workbench host does not implement this member.',
  BadPassword: 'The password you supplied is incorrect.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "Cannot complete the operation. A table can't overlap with another table or merged cells.",
  NonBlankCellOffSheet: 'Inserting would push non-empty cells off the end of the worksheet.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
} as const;

export type OfficeErrorCode = keyof typeof summaries;

const statuses: Partial<Record<OfficeErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
};

/** What the add-in gets as `OfficeExtension.Error` from the sync that failed. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
  readonly status: number;

  constructor(
    readonly code: OfficeErrorCode,
    detail?: string,
    /** `Range.values`, where it is known better than by the failing action itself. */
    readonly location?: string,
  ) {
    super(detail === undefined ? summaries[code] : `${summaries[code]} ${detail}`);
    this.status = statuses[code] ?? 400;
  }
}

/** A gap of this host, named so that nobody takes it for a property of Excel. */
export function notImplemented(className: string, member: string, detail = ''): OfficeError {
  return new OfficeError('ApiNotFound', `${className}.${member} ${detail}`.trim(), `${className}.${member}`);
}
