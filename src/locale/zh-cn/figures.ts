/** Sentences of the published-figure checks. `{name}` is a fact; a part in `[…]` is left out where a fact in it is missing. */
export const figures = {
  FIGURE_MISSING: '表里没有“{figure}”，这一项无法核对；请补上数字或改名。',
  UNITS_DIFFER: '“{first}”和“{second}”单位不同，不能放在一起算；请核对单位。',
  DIVISOR_ZERO: '“{figure}”为 0，不能作分母。',
  SUM_DIFFERS: '“{figure}”写的是 {stated}{unit}，各部分相加是 {computed}{unit}，相差 {difference}{unit}。',
  UNIT_SUSPECT:
    '[“{figure}”写的是 {stated}{unit}，][“{first}”是 {firstValue}，“{second}”是 {secondValue}，]正好差 1 万倍，请核对是元还是万元。',
  RATIO_DIFFERS: '“{figure}”写的是 {stated}{unit}，按“{base}”重算是 {computed}{unit}。',
  PRODUCT_DIFFERS: '“{figure}”写的是 {stated}{unit}，相乘是 {computed}{unit}，相差 {difference}{unit}。',
  RATE_OUT_OF_RANGE: '“{money}”除以“{base}”是 {rate}%，不在 {lowest}%—{highest}% 之内，请核对贴息额或贷款额。',
  PER_HEAD_DIFFERS: '“{figure}”写的是 {stated}{unit}，重算是 {computed}{unit}。',
  PER_HEAD_OVER_CAP: '“{money}”按“{heads}”平均是 {perHead} 元，超过 {cap} 元；不超过的话至少要 {needed} 户。',
  LOANS_COUNTED_AS_HEADS: '“{figure}”{stated}{unit}正好等于贷款笔数 {loans} 笔，可能把笔数当成了户数；请核对。',
  MORE_HEADS_THAN_LOANS: '“{figure}”{stated}{unit}比贷款笔数 {loans} 笔还多，请核对。',
  REPEATED_DIFFERS: '同一个数两处不一样：“{first}”{firstValue}，“{second}”{secondValue}。',
  DIRECTION_REVERSED: '指标“{indicator}”印的是“{printed}”，制度规定是“{rule}”，方向反了。',
  SHARE_TOO_SMALL:
    '“{part}”{held}{unit}，按“{whole}”应不低于 {required}{unit}，差 {shortfall}{unit}（现为 {percent}%）。',
  JUMP: '“{to}”是“{from}”的 {times} 倍，变动较大，请说明原因。',
  PAID_BEFORE_ACCRUAL: '“{name}”在计息期满前 {days} 天就拨付了，请按实际利息核对。',
  PAID_LATE: '“{name}”比规定时间晚拨付 {days} 天。',
  ELAPSED_DIFFERS: '“{name}”写的是 {stated} 天，按日期算是 {computed} 天。',
  BAND_GAP: '“{name}”没有规定 {stretch} 怎么定。',
  BAND_OVERLAP: '“{name}”对 {stretch} 有两种规定。',
  SCORE_SUM_MISMATCH: '[“{name}”]得分写的是 {stated}，各项相加是 {computed}。',
  WEIGHT_SUM_MISMATCH: '[“{name}”]分值写的是 {stated}，各项相加是 {computed}。',
  SCORE_ABOVE_WEIGHT: '“{name}”得 {stated} 分，超过分值 {computed}。',
};
