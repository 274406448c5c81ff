package org.horseshoe.sanctions.domain.match;

import java.util.HashMap;
import java.util.Map;

/**
 * Given names that everybody knows, a line for each with its usual spellings. Two different ones are not typing errors of
 * each other (Jamal is not Jamil), and being common they say little about who is meant.
 */
final class KnownNames {

    private static final String NAMES = """
            muhammad mohammed mohamed mohammad muhammed mohamad muhamad mahamed mehmet muhammadu محمد мухаммад мухаммед магомед magomed
            mahmud mahmoud mahmood mehmud محمود махмуд
            ahmad ahmed ahmet achmad احمد ахмед ахмад akhmed
            hamid hameed hamed حامد حميد хамид
            hamad حمد
            hamdan حمدان
            hassan hasan hassen حسن хасан hasan
            hussein husayn hussain husain hossein hussien hosein hocine hussin husein حسين хусейн
            hasanayn hassanein حسنين
            ali علي علی али aly
            umar omar omer عمر умар омар
            ammar عمار
            amir ameer عامر امير амир emir
            amin ameen امين амин
            iman ايمان
            osman othman uthman usman عثمان осман усман
            khalid khaled halid خالد халид
            khalil khaleel halil خليل халил
            ibrahim ebrahim brahim ibraheem ابراهيم ибрагим ибрахим ibragim
            ismail esmail ismael ismaeel اسماعيل исмаил smail
            yusuf yousef youssef yusef yousuf yousif yusup يوسف юсуф юсеф
            yunus younis younes يونس юнус
            idris driss ادريس идрис
            ilyas elias الياس ильяс
            isa issa eisa عيسى иса
            musa moussa mousa موسى муса
            mustafa mostafa mustapha moustafa مصطفى мустафа
            murad mourad مراد мурад
            said saeed saïd sayeed سعيد саид
            saad سعد
            saud saoud سعود
            salim salem saleem سالم سليم салим
            salman سلمان салман
            sulayman suleiman sulaiman soleiman suleyman sulejman سليمان сулейман
            salah صلاح
            salih saleh صالح салих
            sami سامي
            samir sameer سمير
            tariq tarek tarik tareq طارق тарик
            tahir taher طاهر тахир
            talib taleb طالب
            jamal gamal djamel jamel جمال джамал
            jamil jameel gamil djamil جميل джамиль
            jafar jaafar djaafar جعفر джафар
            jabir jaber جابر
            kamal kemal kamil kamel كمال كامل камал камиль
            karim kareem kerim كريم карим
            akram اكرم
            majid majeed مجيد ماجد маджид
            rashid rasheed rachid راشد رشيد рашид
            rashad رشاد рашад
            rahim raheem رحيم рахим
            rahman rehman رحمن рахман
            abdallah abdullah abdulla abdalla abdellah عبدالله абдулла абдуллах
            farid fareed فريد фарид
            faruq farouk farooq فاروق фарук
            fadil fadel fazil فاضل
            faysal faisal feisal فيصل
            fahd fahad فهد
            habib حبيب хабиб
            hisham hicham هشام
            nasir nasser naser ناصر насир
            nasim نسيم
            nabil nabeel نبيل
            nadir nader نادر
            walid waleed oualid وليد валид
            wahid واحد وحيد
            yahya yahia يحيى яхья
            yasin yassin yaseen ياسين ясин
            yasir yasser ياسر ясир
            zayd zaid zeid زيد зайд
            ziyad ziad زياد
            zakariya zakaria زكريا
            qasim kassem qassem kasim قاسم касим gasim
            bilal belal بلال билал
            anwar anouar انور анвар
            asad assad اسد асад
            aziz عزيز азиз
            adil adel عادل адиль
            adnan عدنان
            ayman aiman ايمن айман
            ayyub ayoub ايوب
            bashir basheer بشير башир
            basim bassem باسم
            burhan برهان
            dawud dawood daoud داود давуд daud
            hamza hamzah حمزة хамза
            haytham haitham هيثم
            imad emad عماد
            iqbal اقبال
            jawad جواد
            mansur mansour mansoor منصور мансур
            marwan مروان
            mazin mazen مازن
            muhsin mohsen محسن
            munir mounir muneer منير
            mukhtar mokhtar مختار
            mubarak مبارك
            nizar نزار
            rida reza rza رضا
            ridwan radwan redouane رضوان
            sabir saber صابر
            sadiq sadegh صادق садик
            shakir شاكر
            sharif sherif cherif شريف шариф
            usama osama أسامة осама
            utba عتبة
            fatima fatemeh فاطمة
            maryam mariam مريم
            aisha aicha عائشة
            zaynab zainab زينب
            khadija خديجة
            layla leila ليلى
            huda هدى
            hasna حسناء
            mehdi mahdi مهدي
            masud masoud مسعود
            mirza ميرزا
            gul گل
            khan خان хан
            noor nur نور
            haydar haider heydar حيدر
            abbas عباس аббас
            akbar اكبر акбар
            asghar اصغر
            shah شاه шах
            agha آغا
            jan جان
            hakim hakeem حكيم хаким
            latif lateef لطيف
            sayyid sayed sayyed seyed said سيد
            aleksandr alexander alexandr oleksandr aleksander александр олександр
            aleksei alexei aleksey alexey oleksii алексей олексій
            andrei andrey andriy andrii андрей андрій
            anton антон
            boris борис
            viktor victor віктор виктор
            vladimir volodymyr владимир володимир
            vladislav vladyslav владислав
            dmitri dmitry dmitriy dmytro дмитрий дмитро
            evgeny evgeni yevgeny evgenii yevhen евгений євген
            igor ihor игорь ігор
            ivan иван іван
            mikhail mykhailo михаил михайло
            nikolai nikolay mykola николай микола
            oleg oleh олег
            pavel pavlo павел павло
            petr pyotr petro петр петро
            roman роман
            sergei sergey serhii serhiy сергей сергій
            yuri yury iurii yuriy юрий юрій
            maksim maxim maksym максим
            konstantin kostyantyn константин
            anna анна
            elena olena yelena елена олена
            irina iryna ирина ірина
            maria mariya мария марія
            natalia natalya nataliya наталья наталія
            olga olha ольга
            svetlana svitlana светлана світлана
            tatiana tatyana tetiana татьяна тетяна
            ruslan руслан
            rustam рустам
            timur тимур
            aslan аслан
            shamil шамиль
            arkady аркадий
            artem artyom артем
            denis denys денис
            fedor fyodor федор
            grigory grigori григорий
            kirill kyrylo кирилл
            leonid леонид
            stanislav станислав
            vasily vasyl vasili василий василь
            vitaly vitalii віталій виталий
            vyacheslav viacheslav вячеслав
            yaroslav iaroslav ярослав
            john
            james
            robert
            michael
            william
            david
            richard
            joseph jose
            thomas tomas
            charles carlos
            daniel
            matthew
            mark marc marco
            paul pablo
            peter pedro pierre
            george jorge
            jean
            jacques
            francois
            patrick
            eric erik
            antonio anthony
            juan
            luis louis
            maria marie mary
            emmanuel manuel
            samuel
            simon
            steven stephen
            kevin
            brian
            edward eduardo
            francisco francis
            innocent
            bernard
            """;

    private static final Map<String, Integer> BY_SOUND = new HashMap<>();
    private static final Map<String, Integer> BY_TEXT = new HashMap<>();

    static {
        int line = 0;
        for (String name : NAMES.strip().split("\n", -1)) {
            line++;
            for (String spelling : name.strip().split(" ", -1)) {
                BY_TEXT.putIfAbsent(spelling, line);
                if (spelling.chars().allMatch(letter -> letter < 128)) {
                    BY_SOUND.putIfAbsent(Sounds.ofLatin(spelling), line);
                }
            }
        }
    }

    private KnownNames() {}

    /** Which name a word is a usual spelling of; 0 when it is not one of these. */
    static int which(String text, String sounds) {
        Integer line = BY_TEXT.get(text);
        return line != null ? line : BY_SOUND.getOrDefault(sounds, 0);
    }
}
