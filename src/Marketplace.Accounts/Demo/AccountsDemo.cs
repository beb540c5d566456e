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
        var step = TimeSpan.FromDays((OldestInDays - 30.0) / (DemoShop.All.Count + Buyers.Length));
        Add("ruth", "support", joined, hash).GiveRole(StaffRole.Support, 0);
        Add("victor", "admin", joined, hash).GiveRole(StaffRole.Administrator, 0);
        db.CountAdministrators(+1, onlyIf: count => count.Administrators == 0);
        Add("ines", "buyer", joined += step, hash);
        var shops = new List<(DemoShop Demo, Shop Opened)>();
        foreach (var shop in DemoShop.All)
        {
            joined += step;
            var account = Add(shop.UserName, shop.Mailbox, joined, hash);
            var opened = new Shop(
                account.Id, shop.Name, Shop.SlugOf(shop.Name), shop.Description, shop.Country, shop.Currency, shop.Language, shop.Plan, joined.AddHours(2));
            db.Shops.Add(opened);
            shops.Add((shop, opened));
        }
        foreach (var buyer in Buyers) Add(buyer, buyer, joined += step, hash);
        await db.SaveChangesAsync(cancel);
        // The other modules know the shops before they are edited.
        await settle();
        foreach (var (demo, shop) in shops)
        {
            var edited = shop.OpenedAt.AddMinutes(20);
            var logo = await AddPicture(demo, shop.Id, isBanner: false, edited, cancel);
            var banner = await AddPicture(demo, shop.Id, isBanner: true, edited, cancel);
            shop.Edit(demo.Name, demo.Description, demo.Policies, logo, banner, edited);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await settle();
    }

    private async Task<long> AddPicture(DemoShop shop, long shopId, bool isBanner, DateTime at, CancellationToken cancel)
    {
        var name = $"{shop.UserName}-{(isBanner ? "banner" : "logo")}";
        var (large, small) = (await DemoFile(name, cancel), await DemoFile($"{name}-small", cancel));
        var picture = new ShopPicture { Id = ids.At(at), ShopId = shopId, IsBanner = isBanner, Large = large, Small = small };
        db.ShopPictures.Add(picture);
        return picture.Id;
    }

    /// <summary>A picture as it is stored, so that the first start decodes none.</summary>
    private static async Task<byte[]> DemoFile(string name, CancellationToken cancel)
    {
        await using var file = typeof(AccountsDemo).Assembly.GetManifestResourceStream($"{name}.webp")!;
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancel);
        return bytes;
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
