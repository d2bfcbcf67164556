/**
 * 责任单位 cells as offices write them, each labelled by hand from the line of domain.md that its tag names, never from
 * the program's output. One line a case: tag | cell | reading | findings.
 *
 * Cell: ⏎ a line break, ␣ a space at an end. Reading, in this order: bodies and groups (`#` a group, `~` unknown to the
 * roster; `=L` lead, `=S` support, `=X` execute, else responsible), `+` an open list with its descriptor, `?` a stretch
 * not read, `@` a deadline; `!` no list at all. Findings: short forms of rule ids, see FINDINGS; lead-missing,
 * group-unexpanded and alias-style are tried in tests of their own. The roster is the built-in one with 东河镇, 西山镇
 * and 文昌街道.
 */
export const FINDINGS: Readonly<Record<string, string>> = {
  unk: "unit-unknown",
  near: "unit-near-miss",
  old: "unit-outdated",
  dup: "unit-duplicate",
  two: "unit-two-roles",
  gm: "group-and-member",
  xl: "execute-without-lead",
  open: "open-list",
  sep: "separators-mixed",
  nal: "not-a-unit-list",
  miss: "unit-missing",
  dl: "deadline-in-unit-cell",
};

export const UNIT_CELLS = `
one body | 市教育局 | 市教育局 |
one body | 市政府办公室 | 市政府办公室 |
one body | 市人民政府办公室 | 市政府办公室<市人民政府办公室 |
list 、 | 市政府办公室、市司法局 | 市政府办公室 市司法局 |
list 、 | 市委组织部、市委宣传部、市委编办 | 市委组织部 市委宣传部 市委编办 |
list ， | 市教育局，市财政局 | 市教育局 市财政局 |
list , | 市教育局,市财政局 | 市教育局 市财政局 |
list space | 市教育局 市财政局 | 市教育局 市财政局 |
list / | 市教育局/市财政局 | 市教育局 市财政局 |
list 和 | 市教育局和市财政局 | 市教育局 市财政局 |
list 及 | 市教育局及市财政局 | 市教育局 市财政局 |
list 与 | 市教育局与市财政局 | 市教育局 市财政局 |
list 以及 | 市教育局、市财政局以及市民政局 | 市教育局 市财政局 市民政局 |
和 inside | 市人力资源和社会保障局 | 市人社局<市人力资源和社会保障局 |
和 inside | 市文化和旅游局和市教育局 | 市文化和旅游局 市教育局 |
和 inside | 市发展和改革委员会、市住房和城乡建设局 | 市发改委<市发展和改革委员会 市住建局<市住房和城乡建设局 |
和 inside | 市政务和数据局 | ~市政务和数据局 | unk
和 inside | 县人力资源和社会保障局和县文化和旅游局 | ~县人力资源和社会保障局 ~县文化和旅游局 | unk
和 inside | 省住房和城乡建设厅、自然资源厅 | ~省住房和城乡建设厅 ~省自然资源厅 | unk
和 inside | 县民族和宗教事务局 | ~县民族和宗教事务局 | unk
clause ； | 市教育局；市财政局 | 市教育局 市财政局 |
clause ; | 市教育局牵头;市财政局配合 | 市教育局=L 市财政局=S |
clause break | 市教育局⏎市财政局 | 市教育局 市财政局 |
clause break | 市教育局牵头⏎市财政局、市民政局配合 | 市教育局=L 市财政局=S 市民政局=S |
trailing 。 | 市教育局、市财政局。 | 市教育局 市财政局 |
role verb | 市教育局牵头 | 市教育局=L |
role verb | 市教育局负责 | 市教育局 |
role verb | 市教育局牵头负责 | 市教育局=L |
role verb | 市教育局牵头，市财政局配合 | 市教育局=L 市财政局=S |
role verb | 市教育局牵头，市财政局、市民政局协助 | 市教育局=L 市财政局=S 市民政局=S |
role verb | 市政府办公室牵头，市直各部门、各镇人民政府、街道办事处、经济技术开发区管委会执行 | 市政府办公室=L #市直各部门=X #各镇人民政府=X #各街道办事处=X 经济技术开发区管委会=X |
role verb | 市直各部门、各镇人民政府执行 | #市直各部门=X #各镇人民政府=X | xl
role verb | 市教育局、市财政局按职责分工负责 | 市教育局 市财政局 |
role verb | 市教育局牵头，市财政局、市民政局按职责分工负责 | 市教育局=L 市财政局 市民政局 |
role verb | 市教育局、市财政局按照各自职责分工落实 | 市教育局=X 市财政局=X | xl
role verb | 市教育局、市财政局分别牵头 | 市教育局=L 市财政局=L |
role verb | 市教育局、市财政局共同牵头，市民政局参与 | 市教育局=L 市财政局=L 市民政局=S |
role verb | 市教育局分工负责 | 市教育局 |
role verb | 市教育局组织实施 | 市教育局=X | xl
reach back | 市教育局，市民政局执行 | 市教育局=X 市民政局=X | xl
reach back | 市教育局，市财政局，市民政局配合，市水利局牵头 | 市教育局=S 市财政局=S 市民政局=S 市水利局=L |
reach back | 市教育局牵头，市财政局，各镇人民政府配合 | 市教育局=L 市财政局=S #各镇人民政府=S |
reach back | 市教育局，市财政局牵头，市民政局 | 市教育局=L 市财政局=L 市民政局 |
reach back | 市教育局；市财政局配合 | 市教育局 市财政局=S |
reach back | 市教育局牵头、市财政局、市民政局配合 | 市教育局=L 市财政局=S 市民政局=S |
reach back | 市教育局牵头市财政局配合 | 市教育局=L 市财政局=S |
reach back | 县教育局牵头县财政局配合 | ~县教育局=L ~县财政局=S | unk
verb between | 市教育局牵头 市财政局配合 | 市教育局=L 市财政局=S |
verb alone | 市教育局、市财政局，配合 | 市教育局=S 市财政局=S |
verb first | 配合市财政局 | 市财政局 ?配合 | nal
verb first | 市教育局；牵头市财政局 | 市教育局 市财政局 ?牵头 | nal
verb noun | 各牵头单位、配合单位 | #各牵头单位 ~#配合单位 |
label | 牵头单位：市教育局；配合单位：市财政局、市民政局 | 市教育局=L 市财政局=S 市民政局=S |
label | 牵头单位：市教育局，配合单位：市财政局 | 市教育局=L 市财政局=S |
label | 牵头单位:市教育局 配合单位:市财政局 | 市教育局=L 市财政局=S |
label | 牵头单位：市教育局⏎配合单位：市财政局、市民政局 | 市教育局=L 市财政局=S 市民政局=S |
label | 责任单位：市教育局、市财政局 | 市教育局 市财政局 |
label | 责任部门：市教育局 | 市教育局 |
label | 主责单位：市教育局；协办单位：各镇人民政府 | 市教育局=L #各镇人民政府=S |
label | 牵头：市教育局；配合：市财政局 | 市教育局=L 市财政局=S |
label | 牵头部门：市委宣传部；责任部门：市委网信办、市公安局 | 市委宣传部=L 市委网信办 市公安局 |
label | 主办单位：市教育局；承办单位：市财政局 | 市教育局=L 市财政局 |
label | 牵头责任单位：市教育局；配合责任单位：市财政局 | 市教育局=L 市财政局=S |
label | 牵头单位（部门）：市教育局 | 市教育局=L |
label | 牵头单位⏎市教育局⏎配合单位⏎市财政局 | 市教育局=L 市财政局=S |
label unknown | 督导单位：市教育局 | 市教育局 ?督导单位： | nal
label person | 责任人：张三 | !sentence ?责任人：张三 | nal
label person | 责任单位：市教育局；责任人：张三 | 市教育局 ?责任人：张三 | nal
star | *市教育局、市财政局 | 市教育局=L 市财政局 |
star | 市教育局*、市财政局 | 市教育局=L 市财政局 |
star | ＊市教育局、市财政局、市民政局 | 市教育局=L 市财政局 市民政局 |
star | 市教育局、*市财政局 | 市教育局 市财政局=L |
star twice | *市教育局、*市财政局、市民政局 | 市教育局=L 市财政局=L 市民政局 |
bracket role | 市教育局（牵头）、市财政局（配合） | 市教育局=L 市财政局=S |
bracket role | 市教育局（牵头单位），市财政局 | 市教育局=L 市财政局 |
bracket role | 市教育局（牵头）、市财政局、市民政局（配合） | 市教育局=L 市财政局=S 市民政局=S |
bracket role | 市财政局、市教育局（牵头） | 市财政局 市教育局=L |
prefix | 市教育局、民政局、财政局 | 市教育局 市民政局 市财政局 |
prefix | 省科技厅、工业和信息化厅 | ~省科技厅 ~省工业和信息化厅 | unk
prefix | 县教育局、财政局、住房和城乡建设局 | ~县教育局 ~县财政局 ~县住房和城乡建设局 | unk
prefix | 区教育局、民政局 | ~区教育局 ~区民政局 | unk
prefix ends at ， | 市教育局，民政局 | 市教育局 ~民政局 | unk
prefix ends at ； | 市教育局；民政局 | 市教育局 ~民政局 | unk
prefix 和 | 市教育局和民政局 | 市教育局 市民政局 |
prefix space | 市教育局 民政局 | 市教育局 市民政局 |
prefix of verb | 市教育局牵头，财政局、民政局配合 | 市教育局=L ~财政局=S ~民政局=S | unk
prefix within verb | 市财政局、民政局配合，市教育局牵头 | 市财政局=S 市民政局=S 市教育局=L |
prefix own level | 市教育局、县财政局、民政局 | 市教育局 ~县财政局 ~县民政局 | unk
prefix own place | 省教育厅、安庆市教育局 | ~省教育厅 ~安庆市教育局 | unk
prefix own place | 市财政局、桐城市教育局、大观区民政局 | 市财政局 ~桐城市教育局 ~大观区民政局 | unk
prefix own place | 市民政局、文昌街道办事处、东河镇人民政府 | 市民政局 ~文昌街道办事处 ~东河镇人民政府 | unk
prefix 中国 | 市财政局、中国人民银行桐城支行 | 市财政局 ~中国人民银行桐城支行 | unk
prefix 国家 | 市财政局、国家税务总局桐城市税务局 | 市财政局 ~国家税务总局桐城市税务局 | unk
prefix 人民银行 | 市财政局、人民银行桐城市支行 | 市财政局 ~人民银行桐城市支行 | unk
prefix 大学 | 省教育厅、安徽大学、财政厅 | ~省教育厅 ~安徽大学 ~省财政厅 | unk
prefix known | 市教育局、经济技术开发区管委会 | 市教育局 经济技术开发区管委会 |
prefix branch | 市商务局、安庆海关 | 市商务局 ~安庆海关 | unk
prefix branch | 市住建局、桐城供电公司 | 市住建局 ~桐城供电公司 | unk
prefix towns | 市教育局、东河镇 | 市教育局 东河镇 |
prefix group | 市教育局、各镇人民政府 | 市教育局 #各镇人民政府 |
prefix trap 城市 | 县教育局、城市管理局、城乡建设局 | ~县教育局 ~县城市管理局 ~县城乡建设局 | unk
prefix trap 社区 | 县民政局、社区建设中心 | ~县民政局 ~县社区建设中心 | unk
各 passes | 各镇人民政府、街道办事处 | #各镇人民政府 #各街道办事处 |
各 passes | 各街道、乡镇 | #各街道 #各乡镇 |
各 passes | 各镇、街道、园区 | #各镇 #各街道 #各园区 |
各 passes and | 各镇人民政府和街道办事处 | #各镇人民政府 #各街道办事处 |
各 not on | 各镇人民政府、经济技术开发区管委会 | #各镇人民政府 经济技术开发区管委会 |
各 not on | 各镇人民政府、市教育局 | #各镇人民政府 市教育局 |
各 ends at ， | 各镇人民政府，街道办事处 | #各镇人民政府 #街道办事处 |
市委 passes | 市委组织部、宣传部、统战部 | 市委组织部 市委宣传部 市委统战部 |
市委 passes | 市委办公室、组织部、财政局 | 市委办公室 市委组织部 市财政局 |
市委 and 市政府 | 市委组织部、市政府办公室 | 市委组织部 市政府办公室 |
trap 市场 | 市市场监管局、市教育局 | 市市场监管局 市教育局 |
trap 市场 | 市场监管局、教育局 | ~市场监管局 ~教育局 | unk
trap 市场 | 市教育局、市场监管局 | 市教育局 市市场监管局 |
trap 团市委 | 团市委、市妇联 | 团市委 市妇联 |
trap 团市委 | 市总工会、团市委、妇联 | 市总工会 团市委 市妇联 |
trap 县域 | 县域经济发展办公室、教育局 | ~县域经济发展办公室 ~教育局 | unk
trap 市长 | 市长热线办公室、教育局 | ~市长热线办公室 ~教育局 | unk
trap 市直 | 市直机关工委、市教育局 | 市直机关工委 市教育局 |
trap 市容 | 市容环卫中心、教育局 | ~市容环卫中心 ~教育局 | unk
trap 区域 | 区域合作办公室、教育局 | ~区域合作办公室 ~教育局 | unk
nameplate | 市教育局（市委教育工委） | 市教育局 |
nameplate | 市委宣传部(市新闻出版局)、市公安局 | 市委宣传部 市公安局 |
nameplate | 市数据资源管理局〔市政务服务管理局〕 | 市数据资源管理局 |
nameplate | 市农业农村局[市乡村振兴中心]、市财政局 | 市农业农村局 市财政局 |
nameplate | 市委编办（市事业单位登记管理局）牵头，市财政局配合 | 市委编办=L 市财政局=S |
nameplate other | 市教育局（市财政局） | 市教育局 ?（市财政局） | nal
nameplate none | 市教育局（基础教育） | 市教育局 ?（基础教育） | nal
nameplate person | 市教育局（张三） | 市教育局 ?（张三） | nal
nameplate except | 市直各部门（除市公安局外） | #市直各部门 ?（除市公安局外） | nal
nameplate includes | 市教育局（含市招考中心） | 市教育局 ?（含市招考中心） | nal
brackets inside | 各县（市、区）人民政府 | #各县（市、区）人民政府 |
brackets inside | 各县(市、区)政府、市直各部门 | #各县(市、区)政府 #市直各部门 |
brackets inside | 市教育局，各县（市、区）人民政府配合 | 市教育局=S #各县（市、区）人民政府=S |
brackets inside | 各镇（街道）、市直各部门（单位） | #各镇（街道） #市直各部门（单位） |
brackets inside | 各乡（镇）人民政府 | #各乡（镇）人民政府 |
brackets inside | 各区、县（市）人民政府 | #各区 #各县（市）人民政府 |
brackets group | 各镇人民政府（街道办事处） | #各镇人民政府（街道办事处） |
brackets cell | （市教育局牵头，市财政局配合） | 市教育局=L 市财政局=S |
brackets cell | （责任单位：市教育局、市财政局） | 市教育局 市财政局 |
brackets clause | 市教育局牵头（市财政局、市民政局配合） | 市教育局=L 市财政局=S 市民政局=S |
brackets open | 市教育局（市财政局 | 市教育局 ?（市财政局 | nal
brackets close | 市教育局）、市财政局 | 市教育局 市财政局 ?） | nal
group | 市直各部门 | #市直各部门 |
group | 市直各单位，各镇街 | #市直各单位 #各镇街 |
group | 县直各部门、各乡镇人民政府 | #县直各部门 #各乡镇人民政府 |
group | 市政府各部门、各直属机构 | #市政府各部门 #各直属机构 |
group | 各级各部门 | #各级各部门 |
group | 市直部门 | #市直部门 |
group | 各成员单位 | #各成员单位 |
group | 市安委会成员单位 | #市安委会成员单位 |
group | 各民主党派、工商联 | #各民主党派 ~工商联 | unk
group | 各镇党委、政府 | #各镇党委 #各镇政府 |
group | 各村（社区） | #各村（社区） |
group | 各高校、中小学 | #各高校 #中小学 |
group | 各开发区管委会 | #各开发区管委会 |
group | 其他市直部门 | #其他市直部门 |
group | 市教育局牵头，其他部门配合 | 市教育局=L #其他部门=S |
group | 市教育局各科室 | #市教育局各科室 |
group and | 市直各部门和单位 | #市直各部门和单位 |
group and | 市直各部门和各镇人民政府 | #市直各部门 #各镇人民政府 |
group open | 市直有关部门 | #市直有关部门 +市直有关部门 | open
group open | 各有关单位 | #各有关单位 +各有关单位 | open
group open | 市教育局牵头，相关部门配合 | 市教育局=L #相关部门=S +相关部门 | open
group open | 市直有关部门，各镇人民政府、街道办事处 | #市直有关部门 #各镇人民政府 #各街道办事处 +市直有关部门 | open
group open | 市政府有关部门和单位 | #市政府有关部门和单位 +市政府有关部门和单位 | open
group open | 其他有关部门 | #其他有关部门 +其他有关部门 | open
group open | 市教育局及有关镇（街道） | 市教育局 #有关镇（街道） +有关镇（街道） | open
open bare | 市农业农村局、市教育局等 | 市农业农村局 市教育局 + | open
open bare | 市教育局、市民政局等，各镇人民政府 | 市教育局 市民政局 #各镇人民政府 + | open
open bare | 市教育局等负责 | 市教育局 + | open
open | 市数据资源管理局等相关市直部门，各镇人民政府 | 市数据资源管理局 #各镇人民政府 +相关市直部门 | open
open | 市教育局、市住建局等公共企事业单位行政主管部门 | 市教育局 市住建局 +公共企事业单位行政主管部门 | open
open | 市教育局等部门 | 市教育局 +部门 | open
open | 市教育局、市财政局等部门按职责分工负责 | 市教育局 市财政局 +部门 | open
open | 市教育局等有关部门和单位配合 | 市教育局=S +有关部门和单位 | open
open | 市教育局等部门和各镇人民政府 | 市教育局 #各镇人民政府 +部门 | open
open | 市教育局等6个部门 | 市教育局 +6个部门 | open
open | 市教育局牵头，市财政局等单位配合 | 市教育局=L 市财政局=S +单位 | open
open trap | 市高等教育中心、市平等就业办公室 | ~市高等教育中心 ~市平等就业办公室 | unk
open trap | 县中等职业学校 | ~县中等职业学校 | unk
no list | 无 | !none | nal
no list | / | !none | nal
no list | — | !none | nal
no list | 同上 | !same-as-above | nal
no list | 见附件 | !see-attachment | nal
no list | 详见附件2 | !see-attachment | nal
no list | 认真落实上级部署，确保取得实效 | !sentence ?认真落实上级部署 ?确保取得实效 | nal
no list | 待定 | !sentence ?待定 | nal
no list | 张三、李四 | !sentence ?张三 ?李四 | nal
no list | 持续推进 | @持续推进 | dl
blank |  | !blank | miss
blank | ␣␣ | !blank | miss
sentence part | 市教育局，具体事宜另行通知 | 市教育局 ?具体事宜另行通知 | nal
sentence part | 市教育局张三 | 市教育局 ?张三 | nal
sentence part | 市教育局局长 | 市教育局 ?局长 | nal
sentence part | 市教育局负责制定方案，市财政局保障经费 | 市教育局 市财政局 ?制定方案 ?保障经费 | nal
joiner | 市教育局会同市财政局 | 市教育局 市财政局 ?会同 | nal
joiner | 市教育局牵头，会同市财政局、市民政局 | 市教育局=L 市财政局 市民政局 ?会同 | nal
joiner | 市教育局或市财政局 | 市教育局 市财政局 ?或 | nal
由 | 由市教育局牵头，市财政局配合 | 市教育局=L 市财政局=S |
deadline | 各镇人民政府、经济技术开发区管委会，6月底完成 | #各镇人民政府 经济技术开发区管委会 @6月底完成 | dl
deadline | 市教育局（6月底前） | 市教育局 @（6月底前） | dl
deadline | 市教育局6月底前完成 | 市教育局 @6月底前完成 | dl
deadline | 市教育局牵头，12月底前 | 市教育局=L @12月底前 | dl
deadline | 市教育局、市财政局；2024年6月30日前 | 市教育局 市财政局 @2024年6月30日前 | dl
deadline | 12月底 | @12月底 | dl
unknown | 市天文局 | ~市天文局 | unk
unknown | 市教育局、市宇航局 | 市教育局 ~市宇航局 | unk
unknown | 市教育局考试中心 | ~市教育局考试中心 | unk
unknown | 国网安徽省电力有限公司桐城市供电公司 | ~国网安徽省电力有限公司桐城市供电公司 | unk
unknown | 12345热线服务中心 | ~12345热线服务中心 | unk
unknown | 市推进长三角一体化办公室 | ~市推进长三角一体化办公室 | unk
unknown | 市优化营商环境工作领导小组办公室 | ~市优化营商环境工作领导小组办公室 | unk
unknown | 市“放管服”改革办公室 | ~市“放管服”改革办公室 | unk
unknown | 市委、市政府 | ~市委 ~市政府 | unk
unknown | 县委县政府 | ~县委 ~县政府 | unk
unknown | 中国农业银行桐城市支行 | ~中国农业银行桐城市支行 | unk
unknown | 市自由贸易试验区管委会 | ~市自由贸易试验区管委会 | unk
unknown | 合肥市、芜湖市人民政府 | ~合肥市 ~芜湖市人民政府 | unk
unknown | 驻市纪检监察组 | ~驻市纪检监察组 | unk
unknown | 市项目建设专班、招商引资专班 | ~市项目建设专班 ~市招商引资专班 | unk
no level | 教育局 | ~教育局 | unk
no level | 农业农村局、水利局 | ~农业农村局 ~水利局 | unk
other level | 县教育局 | ~县教育局 | unk
sound | 教育居 | ~教育居 | unk
near | 市教育居 | ~市教育居 | near
near | 市教育居、市财政局 | ~市教育居 市财政局 | near
near | 市教育居牵头，市财政局配合 | ~市教育居=L 市财政局=S | near
near | 市教育居和市财政局 | ~市教育居 市财政局 | near
near | 市市场监督局 | ~市市场监督局 | near
near | 市农业农林局 | ~市农业农林局 | near
near | 市退役军人事务管理局 | ~市退役军人事务管理局 | unk
near | 巿教育局 | ~巿教育局 | near
near | 市数剧资源管理局 | ~市数剧资源管理局 | near
near | 市人力资源和社会保证局 | ~市人力资源和社会保证局 | near
near | 市教育局、市民证局 | 市教育局 ~市民证局 | near
width | 市教育局（牵头），市财政局 | 市教育局=L 市财政局 |
near | 市教育局、民政居 | 市教育局 ~市民政居 | near
old | 市环保局 | 市环保局 | old
old | 市工商局、市质监局牵头 | 市工商局=L 市质监局=L | old
old | 市法制办 | 市政府法制办<市法制办 | old
old | 县国土资源局 | ~县国土资源局 | old
old | 省环境保护厅、财政厅 | ~省环境保护厅 ~省财政厅 | old unk
duplicate | 市教育局、市教育局 | 市教育局 市教育局 | dup
duplicate | 市人社局、市人力资源和社会保障局 | 市人社局 市人社局<市人力资源和社会保障局 | dup
duplicate | 市教育局牵头，市财政局、市民政局、市财政局配合 | 市教育局=L 市财政局=S 市民政局=S 市财政局=S | dup
duplicate | 各镇人民政府、市教育局，各镇人民政府 | #各镇人民政府 市教育局 #各镇人民政府 | dup
two roles | 市教育局牵头，市财政局、市教育局配合 | 市教育局=L 市财政局=S 市教育局=S | two
two roles | 牵头单位：市教育局；责任单位：市教育局、市财政局 | 市教育局=L 市教育局 市财政局 | two
group + member | 市政府办公室，市直各部门，各镇人民政府 | 市政府办公室 #市直各部门 #各镇人民政府 | gm
group + member | 市政府办公室牵头，市直各部门配合 | 市政府办公室=L #市直各部门=S |
group + member | 东河镇、各镇人民政府 | 东河镇 #各镇人民政府 | gm
group + member | 市教育局、市直有关部门 | 市教育局 #市直有关部门 +市直有关部门 | open
group + member | 市教育局、其他市直部门 | 市教育局 #其他市直部门 |
separators | 市教育局、市财政局， | 市教育局 市财政局 | sep
separators | 市教育局、、市财政局 | 市教育局 市财政局 | sep
separators | 市教育局,市财政局，市民政局 | 市教育局 市财政局 市民政局 | sep
separators | 市教育局、 市财政局 | 市教育局 市财政局 | sep
separators | 市教育局、市财政局␣ | 市教育局 市财政局 | sep
separators | 市 教育局、市财政局 | 市教育局<市教育局 市财政局 | sep
separators | 、市教育局 | 市教育局 | sep
separators | 市教育局(牵头)，市财政局（配合） | 市教育局=L 市财政局=S | sep
separators | 市教育局；市财政局； | 市教育局 市财政局 | sep
line break inside | 市人力资源和⏎社会保障局 | 市人社局<市人力资源和社会保障局 |
line break after 、 | 市教育局、⏎市财政局配合 | 市教育局=S 市财政局=S |
enumerated | 1.市教育局 2.市财政局 | 市教育局 市财政局 | sep
enumerated | ①市教育局⏎②市财政局 | 市教育局 市财政局 |
enumerated | （1）市教育局；（2）市财政局 | 市教育局 市财政局 |
odd sign | 市教育局-市财政局 | 市教育局 市财政局 ?- | nal
odd sign | 市教育局+市财政局 | 市教育局 市财政局 ?+ | nal
odd sign | 😀市教育局 | 市教育局 ?😀 | nal
odd sign | 市教育局？ | 市教育局 ?？ | nal
odd sign | 市教育局：负责 | 市教育局 ?： | nal
only marks | 、、 | ?、、 | nal
state firm | 市城投公司、市文旅集团 | ~市城投公司 ~市文旅集团 | unk
courts | 市法院、市检察院 | 市法院 市检察院 |
courts | 市法院、检察院 | 市法院 市检察院 |
assemblies | 市人大常委会办公室、市政协办公室 | 市人大常委会办公室 市政协办公室 |
party | 市纪委监委牵头，市委组织部、市委巡察办配合 | 市纪委监委=L 市委组织部=S 市委巡察办=S |
party | 市委统战部（市民族宗教事务局） | 市委统战部 |
above | 市税务局、市气象局、市烟草专卖局 | 市税务局 市气象局 市烟草专卖局 |
provincial | 省发展改革委牵头，省科技厅、省财政厅等按职责分工负责 | ~省发展改革委=L ~省科技厅 ~省财政厅 + | open unk
provincial | 各市、县人民政府，省政府有关部门 | #各市 #各县人民政府 #省政府有关部门 +省政府有关部门 | open
provincial | 各设区市人民政府，省直有关单位 | #各设区市人民政府 #省直有关单位 +省直有关单位 | open
provincial | 省直机关工委、财政厅 | ~省直机关工委 ~省财政厅 | unk
provincial | 团省委、省妇联、总工会 | ~团省委 ~省妇联 ~省总工会 | unk
region | 自治区教育厅、财政厅 | ~自治区教育厅 ~自治区财政厅 | unk
county | 县纪委监委机关、县委组织部、县信访局 | ~县纪委监委机关 ~县委组织部 ~县信访局 | unk
county | 县委宣传部（县文明办）牵头，团县委、县妇联配合 | ~县委宣传部=L ~团县委=S ~县妇联=S | unk
county | 各乡镇（街道）、县直各部门、驻县各单位 | #各乡镇（街道） #县直各部门 #驻县各单位 |
county | 各乡镇党委和政府，县直各单位 | #各乡镇党委和政府 #县直各单位 |
district | 牵头部门：区住房建设局；配合部门：区财政局、区城管局 | ~区住房建设局=L ~区财政局=S ~区城管局=S | unk
levels | 各县(市)区人民政府、市直有关单位 | #各县(市)区人民政府 #市直有关单位 +市直有关单位 | open
levels | 各区县（自治县）人民政府 | #各区县（自治县）人民政府 |
levels | 各县、市、区人民政府 | #各县 #各市 #各区人民政府 |
levels | 各县（市）、区人民政府 | #各县（市） #各区人民政府 |
levels | 省、市发改委 | 市发改委 ?省 | nal
levels | 市、县两级教育部门 | #县两级教育部门 ?市 | nal
suffix unread | 市教育、民政、财政等部门 | +部门 ?市教育 ?民政 ?财政 | nal open
suffix unread | 市教育、民政、财政局 | ~财政局 ?市教育 ?民政 | nal unk
and | 市教育局，及市财政局 | 市教育局 市财政局 |
and | 市教育局和市财政局及市民政局 | 市教育局 市财政局 市民政局 |
and | 县发展和改革局和农业农村局和水利局 | ~县发展和改革局 ~县农业农村局 ~县水利局 | unk
and | 市委组织部和宣传部 | 市委组织部 市委宣传部 |
and | 和县教育局、财政局 | ~和县教育局 ~财政局 | unk
and open | 市教育局和 | 市教育局 ?和 | nal
subordinate | 市发改委及所属事业单位 | 市发改委 #所属事业单位 |
subordinate | 市发改委及其下属单位 | 市发改委 #其下属单位 |
subordinate | 市公安局交警大队 | ~市公安局交警大队 | unk
subordinate | 市公安局、交警大队、消防救援大队 | 市公安局 ~市交警大队 市消防救援大队 | unk
group of groups | 市直各部门、单位 | #市直各部门 #市直各单位 |
group of groups | 各部门、单位 | #各部门 #各单位 |
group of groups | 全市各级各部门各单位 | #全市各级各部门各单位 |
group of groups | 各镇（街道、开发区），市直各部门 | #各镇（街道、开发区） #市直各部门 |
group bare | 乡镇（街道）、村（社区） | #乡镇（街道） #村（社区） |
group bare | 行业主管部门 | #行业主管部门 |
group bare | 市级领导小组成员单位 | #市级领导小组成员单位 |
group bare | 局属各单位、机关各科室 | #局属各单位 #机关各科室 |
group reference | 上述各部门 | !sentence ?上述各部门 | nal
group reference | 以上单位 | !sentence ?以上单位 | nal
descriptor | 市教育局等部门、单位按职责分工负责 | 市教育局 +部门、单位 | open
descriptor | 市教育局等涉及民生的部门 | 市教育局 +涉及民生的部门 | open
descriptor | 市教育局等市直部门牵头，各镇配合 | 市教育局=L #各镇=S +市直部门 | open
descriptor | 市教育局（牵头）等部门 | 市教育局=L +部门 | open
descriptor | 市教育局等单位（配合） | 市教育局=S +单位 | open
descriptor bracket | 市教育局等（详见附件） | 市教育局 + ?（详见附件） | nal open
descriptor alone | 等市直有关部门 | +市直有关部门 | open
verb goes on | 市教育局牵头，抓好落实 | 市教育局=L |
verb goes on | 市司法局牵头并负责落实 | 市司法局=L |
verb goes on | 市教育局负责牵头，市直各部门负责落实 | 市教育局=L #市直各部门=X |
verb goes on | 市教育局牵头协调，市财政局配合落实 | 市教育局=L 市财政局=S |
verb unread | 市政府办公室统筹，各部门落实 | 市政府办公室 #各部门=X ?统筹 | nal xl
verb unread | 市政府办公室督促指导 | 市政府办公室 ?督促指导 | nal
verb unread | 市教育局为主，市财政局配合 | 市教育局 市财政局=S ?为主 | nal
verb unread | 市司法局为牵头单位 | 市司法局 ?为牵头单位 | nal
verb and place | 各镇人民政府、街道办事处按照属地管理原则负责 | #各镇人民政府 #各街道办事处 |
label 为 | 牵头单位为市司法局，配合单位为市财政局 | 市司法局=L 市财政局=S |
label gap | 牵头单位：市教育局、市财政局   责任单位：各镇人民政府 | 市教育局=L 市财政局=L #各镇人民政府 |
label stop | 牵头单位:市教育局.配合单位:市财政局 | 市教育局=L 市财政局=S |
label stop | 牵头单位：市教育局。配合单位：市财政局。 | 市教育局=L 市财政局=S |
label star | 责任单位：*市教育局、市财政局 | 市教育局=L 市财政局 |
label leader | 牵头市领导：张三；牵头单位：市教育局 | 市教育局=L ?牵头市领导：张三 | nal
label leader | 责任领导：李四 责任单位：市教育局 | 市教育局 ?责任领导：李四 | nal
bracket first | （牵头）市教育局、（配合）市财政局 | 市教育局 市财政局 ?（牵头） ?（配合） | nal
bracket shared | 市教育局、市财政局（共同牵头），市审计局 | 市教育局=L 市财政局=L 市审计局 |
bracket shapes | 市教育局【牵头】、市财政局〔配合〕 | 市教育局=L 市财政局=S |
bracket twice | 市教育局（市委教育工委）（牵头） | 市教育局=L |
bracket list | 市文化和旅游局（市文物局、市广播电视局） | 市文化和旅游局 |
bracket label | 市教育局（牵头单位：市财政局） | 市教育局 市财政局=L |
bracket contact | 市教育局（联系人：张三，电话：12345678） | 市教育局 ?（联系人：张三，电话：12345678） | nal
bracket group | 各党委（党组）、各党（工）委 | #各党委（党组） #各党（工）委 |
star alone | *、市教育局 | ?*、市教育局 | nal
star other | 市教育局★、市财政局 | 市教育局=L 市财政局 |
star other | 市教育局※ | 市教育局 ?※ | nal
deadline first | 6月底前市教育局完成 | 市教育局 ?完成 @6月底前 | dl nal
deadline twice | 市教育局第三季度完成，市财政局第四季度完成 | 市教育局 市财政局 ?第四季度完成 @第三季度完成 | dl nal
deadline words | 市教育局，持续推进 | 市教育局 @持续推进 | dl
place | 省交通运输厅、公路局、合肥海关、民航安徽监管局 | ~省交通运输厅 ~省公路局 ~合肥海关 ~民航安徽监管局 | unk
place | 桐城市教育局、财政局 | ~桐城市教育局 ~财政局 | unk
place | 市民政局、东河镇、西山镇人民政府 | 市民政局 东河镇 ~西山镇人民政府 | unk
zone | 各开发区、工业园区管委会 | #各开发区 ~工业园区管委会 | unk
zone | 经开区、高新区管委会 | 经济技术开发区管委会<经开区 ~高新区管委会 | unk
firm | 中国移动、中国电信桐城分公司 | ~中国移动 ~中国电信桐城分公司 | unk
office | 办公室、法规科 | ~办公室 ~法规科 | unk
odd space | 市　教　育　局 | 市教育局 | sep
odd space | 市教育局　市财政局 | 市教育局 市财政局 |
odd sign | 市教育局·市财政局 | 市教育局 市财政局 ?· | nal
odd sign | 市教育局…… | 市教育局 ?…… | nal
odd sign | 市教育局“市财政局” | 市教育局 市财政局 ?“ ?” | nal
old | 市扶贫办、市乡村振兴局 | 市扶贫办 市乡村振兴局 | old
verb glued | 市教育局配合市财政局 | 市教育局 市财政局 ?配合 | nal
verb glued | 各镇负责，市教育局指导 | #各镇 市教育局 ?指导 | nal
label empty | 牵头单位：；配合单位：市教育局 | 市教育局=S ?牵头单位： | nal
label empty | 牵头单位：市教育局；配合单位：无 | 市教育局=L ?无 | nal
label empty | 牵头单位： | !sentence ?牵头单位： | nal
short form | 市府办、市司法局 | 市政府办公室<市府办 市司法局 |
prefix school | 市教育局、桐城中学、第二中学 | 市教育局 ~桐城中学 ~市第二中学 | unk
open trap | 市教育局、国寿财险等保险公司 | 市教育局 +保险公司 ?国寿财险 | nal open
group | 驻桐金融机构、各商业银行 | #驻桐金融机构 #各商业银行 |
group | 各镇人民政府街道办事处 | #各镇人民政府街道办事处 |
group | 安庆市各县（市、区） | #安庆市各县（市、区） |
label alone | 牵头单位：⏎市教育局⏎配合单位：⏎市财政局⏎市民政局 | 市教育局=L 市财政局=S 市民政局=S |
label of a clause | 配合单位：市财政局⏎市民政局 | 市财政局=S 市民政局 |
label alone ends | 配合单位：⏎市财政局；市民政局 | 市财政局=S 市民政局 |
enumerated | ①市教育局②市财政局③各镇 | 市教育局 市财政局 #各镇 |
enumerated | (1)市教育局(2)市财政局 | 市教育局 市财政局 |
open gap | 市教育局、市财政局等 部门 | 市教育局 市财政局 +部门 | open sep
open body | 市民政局等市教育局 | 市民政局 市教育局 + | open
short form | 县人大办、县政协办 | ~县人大办 ~县政协办 | unk
prefix of 市纪委 | 市纪委、组织部 | 市纪委监委<市纪委 ~市组织部 | near
bare names | 教育局牵头，财政局配合 | ~教育局=L ~财政局=S | unk
government beside its committee | 各县（市、区）党委、政府，市教育局 | #各县（市、区）党委 #各县（市、区）政府 市教育局 |
government beside its committee | 各县(市、区)党委和人民政府 | #各县(市、区)党委 #各县(市、区)人民政府 |
government beside its committee | 各乡镇（街道）党（工）委、政府（办事处） | #各乡镇（街道）党（工）委 #各乡镇（街道）政府（办事处） |
government beside its committee | 县委、政府 | ~县委 ~县政府 | unk
government beside its committee | 市教育局、政府 | 市教育局 ?政府 | nal
各 to a class | 各街道党工委、办事处 | #各街道党工委 #各办事处 |
各 to a class | 各县区政府、管委会 | #各县区政府 #各管委会 |
各 to a class | 各区、县级市人民政府 | #各区 #各县级市人民政府 |
own place | 区民政局、园区党工委、各街道党工委 | ~区民政局 ~园区党工委 #各街道党工委 | unk
own place | 县教育局、镇党委、社区居委会、村委会 | ~县教育局 ~镇党委 ~社区居委会 ~村委会 | unk
own place | 县民政局、社区建设中心、乡村建设局 | ~县民政局 ~县社区建设中心 ~县乡村建设局 | unk
level alone | 市县两级人民政府 | #市县两级人民政府 |
left out | 市直各部门，不含市教育局 | #市直各部门 ?不含市教育局 | nal
left out | 各镇，不包括东河镇 | #各镇 ?不包括东河镇 | nal
prose | 请各单位按照职责抓好落实 | !sentence ?请各单位按照职责抓好落实 | nal
nameplate that took over | 市农业农村局（市乡村振兴局）、市林业局 | 市农业农村局 市林业局 |
nameplate of another body | 市林业局（市乡村振兴局） | 市林业局 ?（市乡村振兴局） | nal
bracket is no nameplate | 市教育局（组长单位）、市财政局（副组长单位） | 市教育局 市财政局 ?（组长单位） ?（副组长单位） | nal
who leads is a remark | 市教育局、市财政局（第一责任单位为牵头单位，下同） | 市教育局 市财政局 ?（第一责任单位为牵头单位，下同） | nal
who leads is a remark | 责任单位（第一个为牵头单位）：市教育局、市财政局 | 市教育局 市财政局 ?责任单位（第一个为牵头单位）： | nal
label of others | 督办单位：市政府办公室；责任单位：市教育局 | 市政府办公室 市教育局 ?督办单位： | nal
role verb | 市教育局、市财政局双牵头 | 市教育局=L 市财政局=L |
body | 市国家安全局、市公安局 | ~市国家安全局 市公安局 | unk
body | 立案庭、县一中、市防指 | ~立案庭 ~县一中 ~市防指 | unk
bracket of a class | 各学院（部）、各局（委、办） | #各学院（部） #各局（委、办） |
group | 涉及乡镇、全市中小学校、各网格 | #涉及乡镇 #全市中小学校 #各网格 |
odd sign | 市教育局｜市财政局 | 市教育局 市财政局 | sep
open trap | 市教育局等部门除外 | 市教育局 +部门 ?除外 | nal open
open trap | 市教育局等部门转市民政局 | 市教育局 市民政局 +部门 ?转 | nal open
open trap | 市教育局等部门指导 | 市教育局 +部门 ?指导 | nal open
open trap | 市教育局等部门联系人张三 | 市教育局 +部门 ?联系人张三 | nal open
descriptor | 市教育局等行业主管（监管）部门 | 市教育局 +行业主管(监管)部门 | open
verb before a group | 指导各县（市、区）人民政府 | !sentence ?指导各县（市、区）人民政府 | nal
verb before a group | 市教育局，督促市直各部门 | 市教育局 ?督促市直各部门 | nal
verb before a body | 市教育局，抄送市民政局 | 市教育局 市民政局 ?抄送 | nal
handed on | 市教育局转市民政局 | 市教育局 市民政局 ?转 | nal
handed on | 市安委会各成员单位 | #市安委会各成员单位 |
connector alone | 与市教育局 | 市教育局 ?与 | nal
number alone | 市教育局牵头，市财政局配合（2） | 市教育局=L 市财政局=S ?（2） | nal
各 to a class | 各盟市、旗县，各高校、科研院所、企业 | #各盟市 #各旗县 #各高校 #各科研院所 #各企业 |
各 to a class | 各基层党委、党总支、党支部 | #各基层党委 #各党总支 #各党支部 |
class alone | 市教育局、企业 | 市教育局 ?企业 | nal
group | 各地级以上市人民政府，市教育局 | #各地级以上市人民政府 市教育局 |
own place | 区教育局、蜀山公安分局、市场监管分局 | ~区教育局 ~蜀山公安分局 ~市场监管分局 | unk
`;
