using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Orders;

namespace Marketplace.IntegrationTests.Forms;

/// <summary>Lets happen what leads to another form: bad input that is taken nevertheless uses up the few that the demo market has.</summary>
internal sealed class MoreForms(Market market, Person buyer, Person seller)
{
    /// <summary>A page with a form like one that no page shows any more.</summary>
    public async Task<string> PageWith(FoundForm used) => FoundForm.Pattern(used.Action) switch
    {
        "/orders/{number}/receipt" => (await Place(OrderStage.Confirmed)).Path + "/receipt",
        "/orders/{number}/shipment" => (await Place(OrderStage.Paid)).Path + "/shipment",
        "/orders/{number}/closing" => (await Place(OrderStage.Sent)).Path,
        "/orders/{number}/refund" when used.Fields.Any(f => f.Name == "Form.MoneyReturned") => (await Place(OrderStage.Paid)).Path + "/refund",
        "/orders/{number}/refund" => (await PayByCard()).Path + "/refund",
        "/admin/cases/{number}/claim" => (await File()).Path,
        "/admin/cases/{number}/decision" or "/admin/cases/{number}/release" => await Take(used.Person!),
        "/deletion-requests/{number}/appeal" => await Decide(),
        "/notices" => await Tell(),
        var kind => throw new InvalidOperationException($"No form of {kind} is left to be tried: say here how another comes about."),
    };

    private Task<Deal> Place(OrderStage stage) => Deal.Place(market, buyer, seller, stage: stage);

    private async Task<Deal> PayByCard()
    {
        var deal = await Place(OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        return deal;
    }

    private async Task<Moderation.Case> File() => await (await Dispute.Begin(market, seller, buyer)).File();

    private async Task<string> Take(Person staff) => (await (await File()).Claim(staff)).Path;

    private async Task<string> Decide()
    {
        var filed = await File();
        await filed.Decide(market.Support(), "TakeOutOfScore");
        return $"{filed.PartyPath}/appeal";
    }

    /// <summary>An order and its approval: each side has something new to read.</summary>
    private async Task<string> Tell()
    {
        await Place(OrderStage.Confirmed);
        return "/notices";
    }
}
