using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.Suspending;
using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>People who are suspended without a page, by somebody who has left.</summary>
internal static class SuspendedPerson
{
    private const string Reason = "You asked three customers to pay outside the marketplace.";

    public static string PathOf(Person person) => $"/admin/accounts/{new Number(person.Id)}/suspension";

    /// <summary>A person with an account.</summary>
    public static async Task<Person> Free(Market market)
    {
        var person = await market.Buyer();
        await market.SignInAs(person).Open("/account");
        return person;
    }

    public static async Task<Person> In(Market market, int? days = null)
    {
        var person = await Free(market);
        await Suspend(market, person, days);
        return person;
    }

    /// <summary>Ends the suspension, and suspends anew: nobody has appealed.</summary>
    public static async Task Again(Market market, Person person)
    {
        await market.In(async (AccountsDbContext db) =>
        {
            var running = await db.Suspensions.SingleAsync(s => s.AccountId == person.Id && s.EndedAt == null);
            running.Stop(await db.Accounts.SingleAsync(a => a.Id == person.Id), SuspensionEnd.Lifted, "", market.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await Suspend(market, person);
    }

    /// <returns>The case.</returns>
    public static async Task<string> Appealed(Market market)
    {
        var person = await In(market);
        return await market.In(async (AccountsDbContext db) =>
        {
            var found = await db.Suspensions.SingleAsync(s => s.AccountId == person.Id);
            found.File("The three messages were about the delivery.", market.Get<IdGenerator>().Next(), TimeSpan.FromDays(3), market.Clock.Now);
            await db.SaveChangesAsync();
            return $"{SuspensionAppeals.Root}/{new Number(found.Id)}";
        });
    }

    public static Task<int> Suspend(Market market, Person person, int? days = null) => market.In(async (AccountsDbContext db) =>
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == person.Id);
        db.Suspensions.Add(Suspension.Start(market.Get<IdGenerator>().Next(), account, false, SuspensionRule.DealsOutside, Reason, days, new StaffMember(1, "sue"), market.Clock.Now));
        return await db.SaveChangesAsync();
    });
}
