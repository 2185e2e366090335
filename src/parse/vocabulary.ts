/** The fixed words of the genre (Nghị định 30/2020/NĐ-CP, Phụ lục I and III). Keys are folded: no diacritics, lower case. */

/** Tên loại văn bản, as `letterKey` gives it, with the prefix its clauses get when another document hangs below it. */
export const DOCUMENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['kehoach', 'KH'],
  ['quyetdinh', 'QD'],
  ['nghiquyet', 'NQ'],
  ['chithi', 'CT'],
  ['chuongtrinh', 'CTR'],
  ['chuongtrinhhanhdong', 'CTR'],
  ['dean', 'DA'],
  ['duan', 'DUAN'],
  ['phuongan', 'PA'],
  ['huongdan', 'HD'],
  ['thongbao', 'TB'],
  ['baocao', 'BC'],
  ['totrinh', 'TTR'],
  ['ketluan', 'KL'],
  ['quyche', 'QC'],
  ['quydinh', 'QYD'],
  ['chienluoc', 'CL'],
  ['thongtu', 'TT'],
  ['nghidinh', 'ND'],
  ['congvan', 'CV'],
  ['congdien', 'CD'],
]);

/** Quốc hiệu and tiêu ngữ, letters only. */
export const NATIONAL_MOTTO = 'conghoaxahoichunghiavietnamdoclaptudohanhphuc';

/** How a paragraph that gives the basis begins (`plainKey`). */
export const BASIS_OPENERS =
  /^(?:can cu|thuc hien|tren co so|theo de nghi|theo|xet|de |nham |tiep tuc|trien khai|uy ban nhan dan|ubnd|hoi dong nhan dan)/;

/** Words an issuing body's name is made of; a line in capitals with one of them belongs to the letterhead. */
export const ISSUER_WORDS =
  /\b(?:uy ban|hoi dong|nhan dan|tinh|thanh pho|tp|huyen|quan|xa|phuong|thi xa|dac khu|bo|so|ban|dang|cuc|vien|uy|thanh uy|tinh uy|chinh phu|quoc hoi|van phong|hdnd|ubnd)\b/;

/** How a name that acts begins (lower case, with diacritics: `sở` is not `số`), after the words that hand it a task. */
export const ACTOR_OPENERS =
  /^[*_\s]*(?:giao |đề nghị |yêu cầu )?(?:các |những )?(?:sở(?! hữu)|ban(?! hành| đầu| bố)|bộ (?:lao động|chỉ huy|tư lệnh|đội biên phòng|y tế|tài chính|nội vụ|xây dựng|công an|giáo dục|nông nghiệp|công thương|tư pháp|văn hóa|kế hoạch|khoa học|thông tin|dân tộc)|[uủ][yỷ] ban|u[ỷỹ] ban|ubnd|ubmttq|hđnd|hội(?! nhập| nghị| thảo| tụ| chợ| thi)|liên đoàn|liên minh|liên hiệp|công an|công đoàn|báo(?! cáo)|bảo hiểm xã hội (?:tỉnh|thành phố|khu vực)|bhxh (?:tỉnh|thành phố)|đài |ngân hàng|chi nhánh|văn phòng|thanh tra (?:tỉnh|thành phố|sở)|chi cục|cục |kho bạc|trung tâm|thủ trưởng|viện(?! phí| trợ)|t[oò][aà] án|tỉnh đoàn|thành đoàn|đoàn(?! kết)|trường(?! hợp)|tổ công tác|tổ giúp việc|phòng(?!,| chống| ngừa| bệnh)|mặt trận|mttq|tỉnh ủy|thành ủy|thường trực|chủ tịch|giám đốc|cơ quan|đơn vị|ngành|cấp|địa phương|tổ chức (?:chính trị|xã hội|đoàn thể)|huyện|xã(?! hội)|phường|thuế tỉnh|người đứng đầu|doanh nghiệp|hiệp hội|bệnh viện)/u;

/** Words that tell an actor line from a title. */
export const ACTOR_VERBS = /chủ trì|phối hợp|trách nhiệm/u;

/** How the last running paragraph begins (`plainKey`). */
export const CLOSING_OPENERS =
  /^(?:tren day la|tren day|trong qua trinh|qua trinh (?:trien khai|thuc hien|to chuc)|ke hoach nay|yeu cau|de nghi|nhan duoc|can cu (?:noi dung )?ke hoach|(?:uy ban nhan dan|ubnd) (?:tinh|thanh pho) (?:yeu cau|de nghi))/;

/** First lines of what a site puts after the text (`plainKey`): openings that no plan has, and whole lines. */
export const CHROME_AFTER =
  /^(?:da xem(?: \d+)?$|luot xem |hieu luc van ban$|thuoc tinh (?:van ban|ke hoach|quyet dinh|nghi quyet)|(?:download|tai ve|tai) (?:van ban|ke hoach|file|pdf|word)|luoc do |lich su hieu luc|loai van ban ?van ban|so hieu ?\d|cac tin khac|tin lien quan|bai viet lien quan|van ban (?:bi |duoc |duoc huong dan|sua doi|lien quan|cung|goc|thay the)|y kien ban doc|ban quyen (?:thuoc|c)|copyright|hotline|xem them (?:tai|cac)|(?:danh gia|phan hoi|chia se|binh luan|download|tai ve|in bai viet|in trang|tu khoa|tags?|dang nhap|facebook|zalo|gui email|ban dich|thuoc tinh|luoc do|hieu luc|quay lai|ve dau trang|len dau trang|tin khac|gui phan hoi|luu|thich)(?: \d+)*$)/;

/** Capacities in which a document is signed. */
export const SIGNING_CAPACITY =
  /^[*_\s]*(?:(?:(?:TM|KT|TL|TUQ|TUN)\s?\.|[TK]\/[MTL](?![\p{L}\d]))(?:\s*[*_]*$|\s*\p{Lu})|Q\s?\.\s*(?:CHỦ|GIÁM|BÍ|CHÁNH|BỘ|CỤC|TRƯỞNG))/u;
export const SIGNING_POSITION =
  /^(?:pho )?(?:chu tich|giam doc|bi thu|chanh van phong|bo truong|thu truong|tong giam doc|cuc truong|chu nhiem|thu tuong)\b/;

/** Family names, of all peoples of the country; those that rather begin an office or a title (`Văn`, `Phó`) are left out. */
export const SURNAMES: ReadonlySet<string> = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương mai đào cao lưu lương ' +
    'hà tạ phùng tô thái châu vương kiều đàm triệu nông lâm lã lữ mạc quách thạch thân tống ngụy nghiêm ninh khuất khương ' +
    'kim la lò lô lộc lù lường cầm cà quàng tòng vi vàng vừ giàng sùng thào mùa hờ hạng hảng hứa ma má mã mùi âu bạch bàn ' +
    'bành bế bồ cấn chu chẩu cù cung cư danh diệp doãn dư điêu điểu đèo đồng đường giang giáp hàn hầu hùng kha khổng khúc ' +
    'lèng liêu lục lỳ nhan nhâm ôn phí phù sầm siu sơn tăng tẩn tất tiêu thàng thiều thiệu trà tráng trầm triều ung uông ' +
    'viên vòng xa xồng'
  ).split(' '),
);
