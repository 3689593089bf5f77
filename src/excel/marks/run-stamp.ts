import type { RunResult, WorkbookChoice } from '../office/contract';

/** The host's clock; a test gives its own. */
export type Clock = () => Date;

/** `2026-11-21 09:30:00 +08:00` */
function timeOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const offset = -now.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())} ${zone}`;
}

/** What a result keeps of the settings it was made under. */
export function underSettings(result: RunResult, { overrides, dispositions }: WorkbookChoice, now: Date): RunResult {
  return {
    ...result,
    at: timeOf(now),
    ...(overrides ? { overrides } : {}),
    ...(dispositions ? { dispositions: dispositions.length } : {}),
  };
}
