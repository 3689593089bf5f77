import { plainText } from './listed-values';
import type { Category, Programme } from './programme';

/**
 * Whether a 贷款用途 is one the programme subsidises: `allowed`, `refused`, or `held` where the text does not say, says both (农家乐装修), or
 * names nothing that is known. What is bought for what decides, not a word: 购买货车跑运输 is production, 购买家用轿车 is not.
 */
export interface UseVerdict {
  readonly kind: 'allowed' | 'refused' | 'held';
  /** The part of the text that speaks against it. */
  readonly word: string;
}

const ALLOWED: UseVerdict = { kind: 'allowed', word: '' };

/** What people produce and trade, as ledgers write it: kinds of work, of animals and plants, of means of production. */
const PRODUCTION = new RegExp(
  [
    '养(?!老|生|病|车|护|育)',
    '种(?!类)',
    '[猪牛羊鸡鸭鹅鱼虾蟹蜂蚕驴马兔鸽](?!年)',
    '畜|禽|牧|渔|捕捞|水产|海产|林果|果树|果园|苗|菌|菇|药材|茶|烟叶|粮|玉米|小麦|水稻|土豆|蔬菜|大棚|圈舍|鱼塘|农田|耕地|承包',
    '饲料|化肥|肥料|种子|农药|农膜|农资|农机|农具|拖拉机|收割机|货车|三轮车|机械|设备|机器|原料|材料|工具',
    '生产|经营|生意|经商|创业|加工|作坊|厂|运输|物流|仓储|流通|收购|购销|销售|批发|零售|电商|网店|开店|店铺|门店|小卖部|超市|商店|商铺|摊|餐饮|饭店|餐馆|早餐|农家乐|民宿|旅店|理发|美容|维修|修理|技改|技术改造|周转|流动资金|固定资产|扩大规模|进货|农业|养殖|种植|工程|服务业',
  ].join('|'),
);
/** What is not production though a word of production stands in it. */
const NOT_PRODUCTION = /非(农业)?(生产|经营)|(不|未)(是|用于|从事|得用于)?(生产|经营|养|种)/;

/** @param text not blank. */
export function verdictOnUse({ use, decided }: Programme, { uses }: Category, text: string): UseVerdict {
  const plain = plainText(text);
  const ruled = decided?.find(({ column, value }) => column === 'use' && plainText(value) === plain);
  if (ruled) return ruled.as === 'allowed' ? ALLOWED : { kind: 'refused', word: text };
  if (uses) {
    const verdict = listedVerdict(uses, plain);
    if (verdict) return verdict;
  }
  if (!use) return ALLOWED;
  const word = use.refusedWords.find((one) => plain.includes(plainText(one)));
  const produces = PRODUCTION.test(plain) && !NOT_PRODUCTION.test(plain);
  if (word !== undefined) return { kind: produces ? 'held' : 'refused', word };
  return produces || use.others === 'allowed' ? ALLOWED : { kind: 'held', word: '' };
}

/** 固定资产：设备 is the listed 固定资产; 非固定资产 is not. */
function listedVerdict({ only, refused = [] }: NonNullable<Category['uses']>, plain: string): UseVerdict | undefined {
  const [head = ''] = plain.split(/[()[\]【】、,，;；:：/|+]/);
  const names = (word: string): boolean => plainText(word) === plain || plainText(word) === head;
  const ban = refused.find(names) ?? refused.find((word) => plain.includes(plainText(word)));
  if (ban !== undefined) return { kind: only?.some(names) ? 'held' : 'refused', word: ban };
  if (!only) return undefined;
  if (only.some(names)) return ALLOWED;
  return { kind: only.some((word) => plain.includes(plainText(word))) ? 'held' : 'refused', word: plain };
}
