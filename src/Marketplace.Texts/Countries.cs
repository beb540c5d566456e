using System.Globalization;

namespace Marketplace.Texts;

/// <summary>The countries and territories of ISO 3166-1 in which people live, by their two-letter codes.</summary>
public static class Countries
{
    private const string Codes =
        "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM " +
        "CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW " +
        "GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD " +
        "ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT " +
        "PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA " +
        "UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    // One code is also a language's, and .NET knows it only with a language before it.
    private static readonly Dictionary<string, string> Names =
        Codes.Split(' ').ToDictionary(code => code, code => new RegionInfo(code == "EH" ? "ar-EH" : code).EnglishName);

    /// <summary>Codes and English names, by name.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } =
        [.. Names.Select(country => (country.Key, country.Value)).OrderBy(country => country.Value, StringComparer.Ordinal)];

    /// <summary>Whether it is a known code.</summary>
    public static bool Has(string code) => Names.ContainsKey(code);

    /// <summary>The English name, the key of its translations; an unknown code is returned unchanged.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);
}
