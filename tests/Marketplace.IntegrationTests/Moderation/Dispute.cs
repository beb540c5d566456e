using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>A finished order with messages and a review, and the dispute about the review; everything through pages.</summary>
internal sealed record Dispute(Market Market, Deal Deal, Number Review)
{
    public const string Demand = "Give me half the money back, or I leave one star.";
    public const string Refusal = "I cannot tie money to a review.";
    public const string Comment = "Too late. You thieves! The bowl is nice.";
    public const string Why = "The buyer demanded half of the money back before writing this.";
    public const string Law = "Section 185 of the German Criminal Code";
    public const string Reasons = "The message shows the demand, made before the review.";

    public Person Buyer => Deal.Buyer;

    public Person Seller => Deal.Seller;

    public string FormPath => $"/reviews/{Review}/deletion-request";

    public string SellerPath => $"/sellers/{Seller.Shop}";

    public static async Task<Dispute> Begin(Market market, Person? seller = null, Person? buyer = null, int stars = 1, string comment = Comment, params Upload[] pictures)
    {
        var deal = await Deal.Place(market, buyer, seller, stage: OrderStage.Finished);
        (await (await deal.AsBuyer()).Submit("Send", new { Text = Demand })).Errors.ShouldBeEmpty();
        (await (await deal.AsSeller()).Submit("Send", new { Text = Refusal })).Errors.ShouldBeEmpty();
        var review = await (await deal.AsBuyer("/review"))
            .Submit("Publish review", new { Fulfillment = stars, StartTime = stars, Communication = stars, Comment = comment }, [.. pictures.Select(p => ("Pictures", p))]);
        review.Errors.ShouldBeEmpty();
        var id = await market.In((ReviewsDbContext db) => db.Reviews.Where(r => r.OrderId == deal.Number.Id).Select(r => r.Id).SingleAsync());
        return new Dispute(market, deal, new Number(id));
    }

    public Task<Page> Open(Person person, string path) => Market.SignInAs(person).Open(path);

    public Task<Page> OpenForm() => Open(Seller, FormPath);

    /// <summary>The seller fills in the form: a reason, and the messages with these texts.</summary>
    public async Task<Page> Send(
        string reason = "Blackmail", string explanation = Why, string[]? messages = null, (string Field, Upload File)[]? files = null, string? otherOrder = null,
        string button = "Send request")
    {
        var browser = Market.SignInAs(Seller);
        using var request = Fill(await browser.Open(FormPath), reason, explanation, messages ?? [Demand], files ?? [], otherOrder ?? "", button);
        return await browser.Send(request);
    }

    /// <summary>Ticks several boxes at once, which a single field value can't express.</summary>
    public static HttpRequestMessage Fill(
        Page form, string reason, string explanation, string[] messages, (string Field, Upload File)[] files, string otherOrder = "",
        string button = "Send request")
    {
        foreach (var box in form.Document.QuerySelectorAll("input[name='Form.MessageIds']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            box.IsChecked = messages.Any(m => form.Document.QuerySelector($"label[for='{box.Id}']")!.TextContent.Contains(m, StringComparison.Ordinal));
        }
        return form.Fill(button, new { Reason = reason, Explanation = explanation, OtherOrder = otherOrder }, files);
    }

    /// <summary>A filed request.</summary>
    public async Task<Case> File(string reason = "Blackmail", string explanation = Why, (string Field, Upload File)[]? files = null)
    {
        var page = await Send(reason, explanation, files: files);
        page.Errors.ShouldBeEmpty();
        page.Path.ShouldStartWith("/deletion-requests/");
        return new Case(this, Number.Parse(page.Path.Split('/')[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Somebody reports the review.</summary>
    public async Task<Case> Report(Person? reporter = null, string reason = "PersonalData", string words = "The comment tells what nobody should read.")
    {
        (await (await Open(reporter ?? await Market.Buyer(), $"/reviews/{Review}/report")).Submit("Send report", new { Reason = reason, Words = words })).Errors.ShouldBeEmpty();
        var id = await Market.In((ModerationDbContext db) => db.Requests.Where(r => r.ReviewId == Review.Id && r.IsReport).MaxAsync(r => r.Id));
        return new Case(this, new Number(id));
    }

    /// <summary>The seller's public reviews page.</summary>
    public async Task<string> Shown() => (await Market.Visitor().Open(SellerPath)).Text;

    public Task<DeletionRequest> Stored(Number request) => Market.In((ModerationDbContext db) => db.Requests.AsNoTracking().SingleAsync(r => r.Id == request.Id));

    public async Task<double> Mean()
    {
        var figure = (await Market.Visitor().Open(SellerPath)).Document.QuerySelector(".score-figure")?.TextContent;
        return figure is null ? 0 : double.Parse(figure, CultureInfo.InvariantCulture);
    }
}

/// <summary>A filed request, and the staff's steps.</summary>
internal sealed record Case(Dispute Dispute, Number Number)
{
    public Market Market => Dispute.Market;

    public string Path => $"/admin/cases/{Number}";

    public string PartyPath => $"/deletion-requests/{Number}";

    public Task<Page> Open(Person staff) => Market.SignInAs(staff).Open(Path);

    public async Task<Page> Claim(Person staff) => await (await Open(staff)).Submit("Take case");

    public async Task<Page> Decide(
        Person staff, string ruling = "Delete", string rule = "Blackmail", string statement = Dispute.Reasons, string passage = "", string button = "Send decision")
    {
        var page = await Open(staff);
        if (page.Has("Take case")) page = await page.Submit("Take case");
        return await page.Submit(button, new { Ruling = ruling, Rule = rule, Statement = statement, Passage = passage, Law = rule == "IllegalContent" ? Dispute.Law : "" });
    }

    public async Task<Page> Appeal(Person party, string words = "The message says it word for word. Please read it again.") =>
        await (await Market.SignInAs(party).Open($"{PartyPath}/appeal")).Submit("Send appeal", new { Words = words });

    public Task<DeletionRequest> Stored() => Dispute.Stored(Number);
}
