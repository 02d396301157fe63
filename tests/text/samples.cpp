#include "text/samples.h"

#include <algorithm>
#include <stdexcept>

namespace waylight::text {

const std::vector<Sample>& samples() {
    constexpr Direction left = Direction::LeftToRight;
    constexpr Direction right = Direction::RightToLeft;
    static const std::vector<Sample> all = {
        {"en", "Latn", left,
         "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience (and \"more\")."},
        {"ro", "Latn", left,
         "Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt înzestrate cu rațiune și conștiință."},
        {"vi", "Latn", left,
         "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền. Mọi con người đều được tạo hoá ban cho lý trí."},
        {"sq", "Latn", left, "Të gjithë njerëzit lindin të lirë dhe të barabartë në dinjitet dhe në të drejta."},
        {"uk", "Cyrl", left, "Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і совістю."},
        {"el", "Grek", left, "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα."},
        {"ar", "Arab", right, "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. وقد وُهبوا عقلًا وضميرًا (BBC) ٢٠٢٤ و 1948."},
        {"fa", "Arab", right,
         "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم "
         "برابرند. "
         "۱۲۳"},
        {"ps", "Arab", right, "د بشر ټول افراد آزاد نړۍ ته راځي او د حیثیت او حقوقو له پلوه سره برابر دي."},
        {"ckb", "Arab", right, "هەموو مرۆڤەکان بە ئازادی و یەکسانی لە کەرامەت و مافدا لەدایک دەبن."},
        {"ur", "Arab", right, "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔"},
        {"he", "Hebr", right, "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון (1948)."},
        {"ti", "Ethi", left, "ብመንፅር ክብርን መሰልን ኩሎም ሰባት እንትውለዱ ነፃን ማዕሪን እዮም፡፡ ምስትውዓልን ሕልናን ዝተዓደሎም 1948።"},
        {"am", "Ethi", left, "የሰው ልጅ ሁሉ ሲወለድ ነጻና በክብርና በመብትም እኩልነት ያለው ነው።"},
        {"hi", "Deva", left, "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।"},
        {"bn", "Beng", left, "সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে।"},
        {"ta", "Taml", left, "மனிதப் பிறிவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்; அவர்கள் மதிப்பிலும் உரிமைகளிலும் சமமானவர்கள்."},
        {"th", "Thai", left, "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม"},
        {"km", "Khmr", left, "មនុស្សទាំងអស់កើតមកមានសេរីភាពនិងសមភាពក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។"},
        {"my", "Mymr", left, "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း၊ တူညီလွတ်လပ်သော အခွင့်အရေးများဖြင့် လည်းကောင်း၊ မွေးဖွားလာသူများ ဖြစ်သည်။"},
        {"hy", "Armn", left, "Բոլոր մարդիկ ծնվում են ազատ ու հավասար իրենց արժանապատվությամբ ու իրավունքներով։"},
        {"ka", "Geor", left, "ყველა ადამიანი იბადება თავისუფალი და თანასწორი თავისი ღირსებითა და უფლებებით."},
    };
    return all;
}

const Sample& sample(const std::string& language) {
    const auto found = std::find_if(samples().begin(), samples().end(), [&](const Sample& one) { return one.language == language; });
    if (found == samples().end()) throw std::runtime_error("no sample in " + language);
    return *found;
}

FontTable built_fonts() {
    Result<FontTable> table = read_font_table(WAYLIGHT_BUILD_FOLDER "/fonts");
    if (!table) throw std::runtime_error(table.error().text());
    return *std::move(table);
}

ParagraphRequest request_for(const Sample& sample) {
    ParagraphRequest request;
    request.text = sample.text;
    request.language = sample.language;
    request.script = sample.script;
    request.direction = sample.direction;
    request.em = Px::of(20);
    request.width = Px::of(300);
    request.balance = Balance::Off;
    return request;
}

ParagraphRequest request_of(const std::string& language, const std::string& text) {
    ParagraphRequest request = request_for(sample(language));
    request.text = text;
    return request;
}

std::string slice(const std::string& text, ByteRange bytes) { return text.substr(bytes.from, bytes.size()); }

std::string repeated(const std::string& part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

std::vector<std::string> faces_used(Shaper& shaper, const ParagraphRequest& request) {
    std::vector<std::string> used;
    for (const Line& line : shaper.layout(request)->lines) {
        for (const GlyphRun& run : line.runs) used.push_back(shaper.face_file(run.face) + " " + slice(request.text, run.bytes));
    }
    return used;
}

std::vector<std::uint32_t> glyph_ids(const Line& line) {
    std::vector<std::uint32_t> ids;
    for (const GlyphRun& run : line.runs) {
        for (const Glyph& glyph : run.glyphs) ids.push_back(glyph.id);
    }
    return ids;
}

}  // namespace waylight::text
