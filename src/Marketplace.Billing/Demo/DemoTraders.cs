using Marketplace.Contracts.Billing;

namespace Marketplace.Billing.Demo;

/// <summary>The demo's professional sellers; the others are private.</summary>
internal static class DemoTraders
{
    public static IReadOnlyDictionary<string, TraderDetails> All { get; } = new Dictionary<string, TraderDetails>
    {
        ["tomas-keramik"] = new("Tomáš Novák", "", "Pekařská 12", "602 00", "Brno", "CZ", "Živnostenský rejstřík", "12345678", "office@tomas-keramik.example", "+420541123456", "CZ12345678"),
        ["atelier-lune"] = new("Atelier Lune", "SARL", "14 rue des Capucins", "69001", "Lyon", "FR", "RCS Lyon", "812 345 678", "contact@atelier-lune.example", "+33472123456", "FR40812345678"),
        ["nordlys"] = new("Nordlys Design", "AS", "Fjordgata 3", "7010", "Trondheim", "NO", "Foretaksregisteret", "912 345 678", "post@nordlys.example", "+4773123456", "NO912345678MVA"),
        ["pixel-und-papier"] = new("Pixel und Papier", "GmbH", "Karl-Heine-Straße 40", "04229", "Leipzig", "DE", "Amtsgericht Leipzig", "HRB 34567", "hallo@pixel-und-papier.example", "+493411234567", "DE123456789"),
    };
}
