using System.IO.Compression;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.MakeDataFile;
using Marketplace.Accounts.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>People of the harness with a password, who ask for their data.</summary>
internal static class DataOwner
{
    public const string Password = "seven blue kettles";
    public const string Page = "/account/data";

    /// <summary>A browser of a person who now has a password.</summary>
    public static async Task<Browser> WithPassword(this Market market, Person person)
    {
        var browser = market.SignInAs(person);
        await browser.Open("/account");
        await market.In(async (IServiceProvider services) =>
        {
            var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Password);
            var db = services.GetRequiredService<AccountsDbContext>();
            return await db.Write(c => db.Accounts.Where(a => a.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash), c));
        });
        return browser;
    }

    public static async Task<Page> AskForData(this Browser browser) => await (await browser.Open(Page)).Submit("Prepare my data", new { Password });

    /// <summary>Makes the files, and tells their owners.</summary>
    public static async Task MakeData(this Market market)
    {
        await market.Get<MakeDataFiles>().Run(CancellationToken.None);
        await market.Deliver();
    }

    /// <summary>A new file that can be downloaded, whatever there was before.</summary>
    public static async Task<string> ReadyFile(Market market, Person person)
    {
        await market.In(async (AccountsDbContext db) =>
        {
            await db.Write(c => db.DataFiles.Where(f => f.Id == person.Id).ExecuteDeleteAsync(c));
            db.DataFiles.Add(DataFile.Ask(person.Id, market.Clock.Now));
            return await db.SaveChangesAsync();
        });
        await market.MakeData();
        return Page;
    }

    public static Task<Page> Download(this Page page) => page.Submit(Button(page));

    public static string Button(Page page) => string.Join(' ', page.Document.QuerySelector("form[action='/account/data/file'] button")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static Task<DataFile> FileOf(this Market market, Person person) => market.In((AccountsDbContext db) => db.DataFiles.AsNoTracking().SingleAsync(f => f.Id == person.Id));

    /// <summary>The entries of a downloaded file with their texts; of pictures and documents only the first bytes are text.</summary>
    public static async Task<Dictionary<string, string>> Unzip(this Page downloaded)
    {
        downloaded.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip", downloaded.Text);
        using var zip = new ZipArchive(new MemoryStream(await downloaded.Response.Content.ReadAsByteArrayAsync()));
        var found = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            found.Add(entry.FullName, await reader.ReadToEndAsync());
        }
        return found;
    }
}
