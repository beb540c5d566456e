using Marketplace.Accounts.CloseAccounts;
using Marketplace.Accounts.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>People who close their account.</summary>
internal static class Leaver
{
    public const string Path = "/account/closing";

    /// <summary>Fills in the form, and presses the button.</summary>
    public static async Task<Page> AskToClose(this Browser browser) =>
        await (await browser.Open(Path)).Submit("Close my account", new { UserName = browser.Person!.Name, DataOwner.Password });

    /// <summary>Runs the job now.</summary>
    public static async Task CloseDue(this Market market)
    {
        await market.Work<CloseAccounts>();
        await market.Deliver();
    }

    /// <summary>A buyer whose account is being closed.</summary>
    public static async Task<Person> Closing(Market market)
    {
        var person = await market.Buyer();
        await market.SignInAs(person).Open("/account");
        await CloseAgain(market, person);
        return person;
    }

    public static async Task<string> CloseAgain(Market market, Person person)
    {
        await market.In(async (AccountsDbContext db) =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == person.Id);
            if (account.ClosingAt is null) account.BeginClosing(person.Shop is not null, TimeSpan.FromDays(14), market.Clock.Now);
            return await db.SaveChangesAsync();
        });
        return Path;
    }
}
