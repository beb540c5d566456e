using System.Text.RegularExpressions;

namespace Marketplace.Orders.Domain;

/// <summary>The carriers whose tracking numbers can be told from others, and their pages about a parcel.</summary>
internal static partial class Carrier
{
    private static readonly int[] Weights = [8, 6, 4, 2, 3, 5, 9, 7];

    /// <summary>By the country at the end of a number of the Universal Postal Union.</summary>
    private static readonly Dictionary<string, string> Posts = new()
    {
        ["BR"] = "https://rastreamento.correios.com.br/app/index.php?objetos={0}",
        ["CZ"] = "https://www.postaonline.cz/trackandtrace/-/zasilka/cislo?parcelNumbers={0}",
        ["DE"] = "https://www.dhl.de/de/privatkunden/dhl-sendungsverfolgung.html?piececode={0}",
        ["ES"] = "https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number={0}",
        ["FR"] = "https://www.laposte.fr/outils/suivre-vos-envois?code={0}",
        ["GB"] = "https://www.royalmail.com/track-your-item#/tracking-results/{0}",
        ["JP"] = "https://trackings.post.japanpost.jp/services/srv/search/?requestNo1={0}&locale=en",
        ["US"] = "https://tools.usps.com/go/TrackConfirmAction?tLabels={0}",
    };

    /// <summary>The carrier's page about a parcel, or null if the number could be anybody's.</summary>
    public static string? PageOf(string tracking)
    {
        var number = tracking.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var page = Ups().IsMatch(number) ? "https://www.ups.com/track?tracknum={0}"
            : Dhl().IsMatch(number) ? Posts["DE"]
            : Post().Match(number) is { Success: true } post && IsChecked(post.Groups[1].Value) ? Posts.GetValueOrDefault(post.Groups[2].Value)
            : null;
        return page?.Replace("{0}", number, StringComparison.Ordinal);
    }

    /// <summary>A number as the German post writes it, for the demo.</summary>
    public static string Sample(int eightDigits) => $"RR{eightDigits}{CheckDigit($"{eightDigits}")}DE";

    /// <summary>Whether the last digit is the check digit.</summary>
    private static bool IsChecked(string digits) => digits[8] - '0' == CheckDigit(digits);

    /// <summary>The check digit of eight digits (UPU S10).</summary>
    private static int CheckDigit(string digits) => (11 - (Weights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % 11)) switch
    {
        10 => 0,
        11 => 5,
        var rest => rest,
    };

    [GeneratedRegex(@"^1Z[0-9A-Z]{16}\z")]
    private static partial Regex Ups();

    [GeneratedRegex(@"^(JJD\d{16,18}|00340\d{15})\z")]
    private static partial Regex Dhl();

    [GeneratedRegex(@"^[A-Z]{2}(\d{9})([A-Z]{2})\z")]
    private static partial Regex Post();
}
