/**
 * Names whose parts mean something else when they stand alone: "thất nghiệp" in "bảo hiểm thất nghiệp" is no
 * unemployment, "thương binh" in a department's name is no topic. Inside them the parts are not searched by themselves.
 * Lower case, canonical tone marks, syllables only.
 */
export const compounds: readonly string[] = [
  'bảo hiểm thất nghiệp',
  'bảo hiểm y tế',
  'bảo hiểm xã hội',
  'lao động thương binh và xã hội',
  'ngân hàng chính sách xã hội',
  'ủy ban nhân dân',
  'mặt trận tổ quốc',
  'hội đồng nhân dân',
  'nhà trẻ',
];
