using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Demo;

internal sealed class AccountsDemo(AccountsDbContext db, IdGenerator ids, IPasswordHasher<Account> passwords) : IMakeDemoData
{
    public const string Password = "three-blue-bowls";

    private const int OldestInDays = 400;

    private static readonly DemoShop[] Shops =
    [
        new("tomas-keramik", "seller", "Tomas Keramik", "Stoneware from a small workshop in Brno: bowls, cups and vases, each thrown by hand.", "CZ", "EUR", "en", "Plus"),
        new("atelier-lune", "lune", "Atelier Lune", "Linen for bed and table, sewn in Lyon in small numbers.", "FR", "EUR", "fr", "Basic"),
        new("nordlys", "nordlys", "Nordlys Design", "Lamps and small furniture of Norwegian birch.", "NO", "NOK", "nb", "Plus"),
        new("harbour-prints", "prints", "Harbour Prints", "Letterpress cards and linocuts, printed above the harbour in Bristol.", "GB", "GBP", "en", "Basic"),
        new("casa-do-sal", "sal", "Casa do Sal", "Sea salt, preserves and olive oil from the Algarve.", "PT", "EUR", "pt", "Basic"),
        new("pixel-und-papier", "pixel", "Pixel und Papier", "Logos, business cards and web pages, from a two-person studio in Leipzig.", "DE", "EUR", "de", "Pro"),
        new("brooklyn-strings", "strings", "Brooklyn Strings", "Guitars repaired and set up; straps and picks made in the back room.", "US", "USD", "en", "Plus"),
        new("mori-tea", "mori", "Mori Tea", "Green tea from Uji, and the bowls to drink it from.", "JP", "JPY", "ja", "Basic"),
    ];

    private static readonly string[] Buyers =
    [
        "adele", "aiko", "amir", "anouk", "bea", "bruno", "carla", "casper", "chiara", "dario", "dora", "edith", "elias", "emeka", "fatima",
        "felix", "greta", "hana", "henrik", "ida", "ivan", "jana", "jonas", "kofi", "lena", "liam", "lucia", "malik", "marta", "milan", "nadia",
        "noor", "oskar", "paula", "petra", "rafael", "saskia", "sven", "tariq", "yara",
    ];

    /// <summary>The accounts offered for sign-in.</summary>
    public static IReadOnlyList<string> SignIns { get; } =
        ["buyer@marketplace.example", "seller@marketplace.example", "support@marketplace.example", "admin@marketplace.example"];

    public int Order => 10;

    public string Hint => $"Sign in as {string.Join(", ", SignIns)} with the password {Password}";

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        if (await db.Accounts.AnyAsync(cancel)) return;
        // Hashing is slow on purpose; the same hash serves all.
        var hash = passwords.HashPassword(null!, Password);
        var joined = now.AddDays(-OldestInDays);
        var step = TimeSpan.FromDays((OldestInDays - 30.0) / (Shops.Length + Buyers.Length));
        Add("ruth", "support", joined, hash).GiveRole(StaffRole.Support, 0);
        Add("victor", "admin", joined, hash).GiveRole(StaffRole.Administrator, 0);
        db.CountAdministrators(+1, onlyIf: count => count.Administrators == 0);
        Add("ines", "buyer", joined += step, hash);
        foreach (var shop in Shops)
        {
            joined += step;
            var account = Add(shop.UserName, shop.Mailbox, joined, hash);
            db.Shops.Add(new Shop(
                account.Id, shop.Name, Shop.SlugOf(shop.Name), shop.Description, shop.Country, shop.Currency, shop.Language, shop.Plan, joined.AddHours(2)));
        }
        foreach (var buyer in Buyers) Add(buyer, buyer, joined += step, hash);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await settle();
    }

    private Account Add(string userName, string mailbox, DateTime at, string hash)
    {
        var id = ids.At(at);
        var account = new Account(id, userName, $"{mailbox}@marketplace.example", $"+4930{id % 10_000_000:0000000}", hash, at);
        account.Confirm(at);
        db.Accounts.Add(account);
        return account;
    }
}
