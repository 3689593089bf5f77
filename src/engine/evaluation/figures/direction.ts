import { failed, type Outcome } from './outcome';

export type Direction = '≤' | '≥';

/** The sign an indicator prints against the rule it measures. */
export interface DirectionCheck {
  readonly kind: 'direction';
  readonly indicator: string;
  readonly printed: Direction;
  readonly rule: Direction;
}

export function checkDirection({ indicator, printed, rule }: DirectionCheck): Outcome {
  return printed === rule ? { computed: [], problems: [] } : failed('DIRECTION_REVERSED', { indicator, printed, rule });
}
