import type { Random } from './random';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤符'.split(
    '',
  );
const male = '伟强军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢佳阳建亮成畅岩泽海山'.split('');
const female = '芳娜敏静丽艳娟霞秀玲桂英梅莉兰洁云红春燕萍雪琳晶倩蓉菊凤丹妹姣琼珍香瑞素莲真环'.split('');
const middle = '小文志永建国德家世明玉海春秋学兴大金长新'.split('');

export type Sex = 'male' | 'female';

export interface Person {
  readonly name: string;
  /** 18 digits, region 99xxxx: a code that no place has, so that nobody is meant. */
  readonly id: string;
  readonly sex: Sex;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999 check character. */
export function withCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return first17 + '10X98765432'[sum % 11];
}

/** Hands out people no two of whom share a name or an ID. */
export class People {
  private readonly taken = new Set<string>();

  constructor(
    private readonly random: Random,
    /** Six digits beginning with 99. */
    private readonly region: string,
  ) {}

  next(sex: Sex, born: { readonly from: number; readonly to: number } = { from: 1961, to: 1998 }): Person {
    for (;;) {
      const given = this.random.pick(sex === 'male' ? male : female);
      const name = this.random.pick(surnames) + (this.random.next() < 0.78 ? this.random.pick(middle) + given : given);
      const digits =
        this.region +
        String(this.random.integer(born.from, born.to)) +
        String(this.random.integer(1, 12)).padStart(2, '0') +
        String(this.random.integer(1, 28)).padStart(2, '0') +
        String(this.random.integer(0, 99)).padStart(2, '0') +
        String(this.random.integer(0, 4) * 2 + (sex === 'male' ? 1 : 0));
      const id = withCheckDigit(digits);
      if (this.taken.has(name) || this.taken.has(id)) continue;
      this.taken.add(name).add(id);
      return { name, id, sex };
    }
  }
}
