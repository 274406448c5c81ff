package org.horseshoe.ingest.consolidatedlist;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies of the list in small.
 *
 * <p>Facts are those of the UN Security Council Consolidated List: KPe.068 as of 2018-08-24 and 2025-08-02, QDi.317, which
 * left it in November 2025, IRi.038, which came back, and IQi.002.
 */
public final class Excerpt {

    public static final String MYOHYANG_2018 = entity("6908682", "KPe.068", "DPRK", """
            <FIRST_NAME>MYOHYANG SHIPPING CO</FIRST_NAME><LISTED_ON>2018-03-30</LISTED_ON>
            <COMMENTS1>Ship manager of DPRK oil products tanker YU SON.</COMMENTS1>
            <LAST_DAY_UPDATED><VALUE/></LAST_DAY_UPDATED><ENTITY_ALIAS><QUALITY/><ALIAS_NAME/></ENTITY_ALIAS>
            <ENTITY_ADDRESS><STREET>Kumsong 3-dong, Mangyongdae-guyok</STREET><CITY>Pyongyang</CITY></ENTITY_ADDRESS>""");

    /** Issued again under another DATAID, with a longer comment. */
    public static final String MYOHYANG_2025 = MYOHYANG_2018
            .replace("6908682", "6908967")
            .replace("YU SON.", "YU SON. IMO number: 5988369.")
            .replace("<VALUE/></LAST_DAY", "<VALUE>2022-07-26</VALUE></LAST_DAY");

    public static final String SALIMI = individual("110409", "IRi.038", "Iran", """
            <FIRST_NAME>HOSEIN</FIRST_NAME><SECOND_NAME>SALIMI</SECOND_NAME><LISTED_ON>2006-12-23</LISTED_ON>
            <COMMENTS1>[Old Reference # I.37.D.1]</COMMENTS1>
            <DESIGNATION><VALUE>General</VALUE><VALUE>Commander of the Air Force, IRGC (Pasdaran)</VALUE></DESIGNATION>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Husain Salimi; Hosain Salimi</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>D08531177</NUMBER></INDIVIDUAL_DOCUMENT>""");

    public static final String JAWLANI = individual("3020633", "QDi.317", "Al-Qaida", """
            <FIRST_NAME>ABU MOHAMMED AL-JAWLANI</FIRST_NAME><LISTED_ON>2013-07-24</LISTED_ON>""");

    public static final String QUSAY = individual("6908049", "IQi.002", "Iraq", """
            <FIRST_NAME>QUSAY</FIRST_NAME><SECOND_NAME>SADDAM</SECOND_NAME><THIRD_NAME>HUSSEIN</THIRD_NAME>
            <FOURTH_NAME>AL-TIKRITI</FOURTH_NAME><LISTED_ON>2003-06-27</LISTED_ON>
            <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1965</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1966</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Baghdad</CITY><COUNTRY>Iraq</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>""");

    private Excerpt() {}

    public static String individual(String dataId, String reference, String regime, String rest) {
        return record("INDIVIDUAL", dataId, reference, regime, rest);
    }

    public static String entity(String dataId, String reference, String regime, String rest) {
        return record("ENTITY", dataId, reference, regime, rest);
    }

    private static String record(String type, String dataId, String reference, String regime, String rest) {
        return "<" + type + "><DATAID>" + dataId + "</DATAID><VERSIONNUM>1</VERSIONNUM><UN_LIST_TYPE>" + regime
                + "</UN_LIST_TYPE><REFERENCE_NUMBER>" + reference + "</REFERENCE_NUMBER>" + rest + "<SORT_KEY/></"
                + type
                + ">\n";
    }

    /** A whole copy with these records, made at an instant. */
    public static String copy(String generated, String... records) {
        var individuals = new StringBuilder();
        var entities = new StringBuilder();
        for (String record : records) {
            (record.startsWith("<INDIVIDUAL>") ? individuals : entities).append(record);
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST dateGenerated=\"" + generated
                + "\">\n<INDIVIDUALS>\n" + individuals + "</INDIVIDUALS>\n<ENTITIES>\n" + entities
                + "</ENTITIES>\n</CONSOLIDATED_LIST>\n";
    }

    static ListCopy read(String xml) throws MalformedCopy {
        return CopyReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
