"""Fictional names: of people, townships and villages; any likeness is chance."""

from dataclasses import dataclass, field
from random import Random

SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
MALE = "伟强军磊勇杰涛明超刚平辉鹏斌波宇浩凯健俊帆旭宁龙林阳飞鑫亮建国志海洪德成文武永贵福长根金树东祥生"
FEMALE = "芳娜敏静丽艳娟霞秀燕玲桂英华慧巧美云兰凤洁梅琳素莲真环雪荣爱妹香月莺媛红春菊勤珍贞莉丹琴晓娥萍"
EITHER = "一子小家中正安新春秋晨文思雨立清庆学书少开光启元向忠友大来明山石继先世良玉"

COMPOUND = ("欧阳", "上官", "司徒", "诸葛")

PLACE_FIRST = (
    "东西南北上下前后大小老石青白黄红金银玉松柏竹梅桃杏梨柳槐枫桐兰荷霞虹泉湖沙岩峰龙凤鹤雁鹿马牛羊燕乌清明"
    "永安平和兴福寿康宁长高双三五七九古旧花月星天水桂杉榆栗茶桑麻稻菱苇芦葛蓝紫碧赤凉暖晴朝晚秋春"
)
PLACE_SECOND = (
    "坪岭沟湾坡岗塘桥河庄寨营屯集店铺堡垭坝坳坑洼峪冲畈田园林山洞井泉石门台楼亭渡港滩洲圩埠堰垸墩崖谷潭沱"
    "梁塬坎垄窑碾磨碑坊阁家巷口埂汊"
)
TWICE = "新民村"  # two townships have a village of this name, as happens everywhere
TOWNSHIP_ENDINGS = ("镇", "镇", "乡")


@dataclass(slots=True)
class PersonNames:
    """Gives out names, each once: namesakes are planted on purpose and never by chance."""

    chance: Random
    given: set[str] = field(default_factory=set)

    def draw(self, sex: str) -> str:
        """Return a name nobody has yet."""
        while True:
            name = self._name(sex)
            if name not in self.given:
                self.given.add(name)
                return name

    def _name(self, sex: str) -> str:
        """Put a name together."""
        chance, signs = self.chance, MALE if sex == "男" else FEMALE
        surname = chance.choice(COMPOUND) if chance.random() < 0.004 else chance.choice(SURNAMES)
        if chance.random() < 0.15:
            return surname + chance.choice(signs)
        return surname + chance.choice(EITHER if chance.random() < 0.5 else signs) + chance.choice(signs)


def place_stems(chance: Random) -> list[str]:
    """Return every fictional stem of a place name once, in an order of chance."""
    stems = sorted({first + second for first in PLACE_FIRST for second in PLACE_SECOND if first != second})
    chance.shuffle(stems)
    return stems
