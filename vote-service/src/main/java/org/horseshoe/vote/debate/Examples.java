package org.horseshoe.vote.debate;

/** Answers as they are shown in the description of the interface. */
final class Examples {

    static final String LIST = """
            {
              "items": [
                {
                  "draft": "S/2022/431",
                  "vote": "S-2022-431",
                  "votedOn": "2022-05-26",
                  "vetoedBy": ["CHN", "RUS"],
                  "status": "met",
                  "dueOn": "2022-06-10",
                  "calendar": "UN Headquarters, New York",
                  "heldOn": "2022-06-08",
                  "workingDays": 8,
                  "meetings": ["A/76/PV.77"],
                  "statements": 1
                }
              ]
            }""";

    static final String DEBATE = """
            {
              "draft": "S/2022/431",
              "vote": "S-2022-431",
              "votedOn": "2022-05-26",
              "vetoedBy": ["CHN", "RUS"],
              "status": "met",
              "asOf": "2026-11-22",
              "duty": {
                "rule": "A/RES/76/262, paras. 1 to 3",
                "workingDays": 10,
                "dueOn": "2022-06-10",
                "reportBy": "2022-06-05",
                "calendar": {
                  "name": "UN Headquarters, New York",
                  "basis": "Weekends and the official holidays of the house (…)",
                  "leftOut": [
                    {
                      "day": "2022-05-30",
                      "name": "Memorial Day",
                      "certainty": "by-rule",
                      "source": "last Monday of May"
                    }
                  ]
                }
              },
              "debate": {
                "heldOn": "2022-06-08",
                "workingDays": 8,
                "meetings": [{"heldOn": "2022-06-08", "record": "A/76/PV.77"}],
                "alsoServes": [],
                "evidence": []
              },
              "emergencySpecialSessions": [],
              "speakers": [
                {"state": "CHN", "vetoed": true, "spokeAs": 1},
                {"state": "RUS", "vetoed": true, "spokeAs": 2}
              ],
              "departures": [],
              "statements": [
                {
                  "speaker": "Zhang Jun",
                  "capacity": "Permanent Representative",
                  "state": "CHN",
                  "stance": "opposes",
                  "forum": "general-assembly",
                  "madeOn": "2022-06-08",
                  "evidence": []
                }
              ],
              "contradictions": []
            }""";

    static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Horseshoe//Veto debates//EN
            CALSCALE:GREGORIAN
            BEGIN:VEVENT
            UID:S-2022-431@veto-debates.horseshoe
            DTSTAMP:20220526T000000Z
            DTSTART;VALUE=DATE:20220610
            DTEND;VALUE=DATE:20220611
            SUMMARY:Veto debate due: S/2022/431 (CHN\\, RUS)
            END:VEVENT
            END:VCALENDAR""";

    private Examples() {}
}
