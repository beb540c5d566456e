using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Marketplace.Texts;

/// <summary>
/// Finds phone numbers among other numbers. A number with a country code or a trunk zero is recognised by itself, one of a country without trunk
/// zeros by that country's plan, any other by the words before it. Dates, times, sizes, prices, lists and order numbers do not count.
/// </summary>
internal static partial class PhoneRecogniser
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    /// <summary>Countries whose numbers have no leading zero.</summary>
    private static readonly string[] WithoutTrunkZero = ["US", "ES", "PT", "PL", "CZ", "BR"];

    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    /// <param name="folded">The result of <see cref="Folding.ForMatching"/>.</param>
    public static bool Finds(string folded) =>
        Candidate().Matches(folded).Any(found => IsPhone(found.Value.Trim(), folded[..found.Index], folded[(found.Index + found.Length)..]))
        || Plans.FindNumbers(folded, null, PhoneNumberUtil.Leniency.VALID, 100).Any();

    private static bool IsPhone(string number, string before, string behind)
    {
        var rest = Date().Replace(number, " ").Trim();
        var digits = rest.Count(char.IsAsciiDigit);
        if (digits is < FewestDigits or > MostDigits) return false;
        if (AsksToCall().IsMatch(before)) return true;
        if (Currency().IsMatch(before) || UnitBehind().IsMatch(behind) || Thousands().IsMatch(rest) || NamesAThing().IsMatch(before)) return false;
        if (rest[0] is '+' or '(' or '0') return !Fraction().IsMatch(rest);
        return !List().IsMatch(rest) && WithoutTrunkZero.Any(country => Plans.FindNumbers(rest, country, PhoneNumberUtil.Leniency.STRICT_GROUPING, 10).Any());
    }

    [GeneratedRegex(@"(?<![\w#-])\+?\(?\d[\d ()/.-]{5,}\d(?!\w)")]
    private static partial Regex Candidate();

    /// <summary>With an hour after it, and ranges of years.</summary>
    [GeneratedRegex(@"(?<!\d)(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](\d{4}|\d{2}))(?!\d)([ -]+\d{1,2}([.]\d{2})?(?!\d))?|(?<!\d)(19|20)\d\d ?[-/] ?(19|20)\d\d(?!\d)")]
    private static partial Regex Date();

    [GeneratedRegex(@"[€$£¥]\s?\z|\b(EUR|USD|GBP|JPY|CHF|CZK|PLN|SEK|NOK|DKK|BRL)\s?\z")]
    private static partial Regex Currency();

    [GeneratedRegex(@"^\s?(,\d\d\b)?\s?(°|%|[€$£¥""″]|x\b|×|(mm|cm|dm|m|km|in|inch|inches|ft|feet|mg|g|kg|oz|lb|lbs|ml|cl|l|px|pcs|pieces|EUR|USD|GBP|JPY|CHF|CZK|PLN|SEK|NOK|DKK|BRL|euros?|dollars?)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex UnitBehind();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+\z|^\d{1,3}( \d{3})* 000\z")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^0\.\d+\z")]
    private static partial Regex Fraction();

    /// <summary>Sizes and the like: more than three numbers of one or two digits, or of up to three with strokes between them.</summary>
    [GeneratedRegex(@"^\d{1,2}([ /.-]+\d{1,2}){3,}\z|^\d{1,3}(/\d{1,3}){2,}\z")]
    private static partial Regex List();

    [GeneratedRegex(@"\b(order|offer|invoice|tracking|parcel|shipment|article|item|product|model|serial|batch|reference|ref|sku|ean|isbn|iban)s?\b(\W+(number|no|nr|code|id|is|was|the)\b){0,2}\W*\z", RegexOptions.IgnoreCase)]
    private static partial Regex NamesAThing();

    [GeneratedRegex(@"\b(call|calls|phone|phones|telephone|tel|telefon|telefone|teléfono|mobile|mobil|móvil|cell|celular|handy|fax|ring|sms|whatsapp|llama|ligue)\b(\W+\w+){0,2}\W*\z", RegexOptions.IgnoreCase)]
    private static partial Regex AsksToCall();
}
