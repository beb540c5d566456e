using System.Globalization;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Jobs;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>An order whose seller reported the customer; everything through pages.</summary>
internal sealed record Reported(Deal Deal, Number Number)
{
    public const string Words = "The customer did not open the door on two agreed days.";
    public const string Wrong = "It was another house, and nobody rang here.";
    public const string Reasons = "The carrier's record shows two visits on the agreed days.";

    public Market Market => Deal.Market;

    public string Path => $"/customer-reports/{Number}";

    public string StaffPath => $"/admin/customer-reports/{Number}";

    public static async Task<Reported> File(Market market, Person? buyer = null, Person? seller = null) =>
        await File(await Deal.Place(market, buyer, seller, stage: OrderStage.Confirmed));

    public static async Task<Reported> File(Deal deal)
    {
        var page = await (await deal.AsSeller("/customer-report")).Submit("Send report", new { Type = "RefusedDelivery", Text = Words });
        page.Errors.ShouldBeEmpty();
        page.Path.ShouldBe($"{deal.Path}/customer");
        var link = (await page.Follow("View your report")).Path;
        return new Reported(deal, Number.Parse(link.Split('/')[2], CultureInfo.InvariantCulture));
    }

    public Task<Page> AsCustomer(string noun = "") => Market.SignInAs(Deal.Buyer).Open(Path + noun);

    public Task<Page> AsSeller(string noun = "") => Market.SignInAs(Deal.Seller).Open(Path + noun);

    public Task<Page> Card() => Deal.AsSeller("/customer");

    public async Task<Page> Answer(string words = "I was away, and told the shop so.") => await (await AsCustomer("/answer")).Submit("Send answer", new { Words = words });

    public async Task<Page> Dispute(string words = Wrong) => await (await AsCustomer("/dispute")).Submit("Ask support to check it", new { Words = words });

    public async Task<Page> Withdraw() => await (await AsSeller("/withdrawal")).Submit("Withdraw report");

    public async Task<Page> Take(Person staff)
    {
        var page = await Market.SignInAs(staff).Open(StaffPath);
        return page.Has("Take case") ? await page.Submit("Take case") : page;
    }

    public async Task<Page> Decide(Person staff, string ruling) => await (await Take(staff)).Submit("Send decision", new { Ruling = ruling, Reasons });

    public Task<CustomerReport> Stored() => Market.In((ComplaintsDbContext db) => db.Reports.AsNoTracking().SingleAsync(r => r.Id == Number.Id));

    /// <summary>Lets time pass and ends expired reports.</summary>
    public async Task Pass(TimeSpan time)
    {
        Market.Clock.Advance(time);
        await Market.Work<LapseReports>();
        await Market.Deliver();
    }
}
