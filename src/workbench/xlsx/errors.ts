import { files } from '../../locale/zh-cn/files';

export type FileErrorCode = keyof typeof files.errors;

/** A file that cannot be opened. `message` is the Chinese sentence; `code` finds it in another language (`locale/en-us/files`). */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly code: FileErrorCode,
    options?: ErrorOptions,
  ) {
    super(files.errors[code], options);
  }
}
