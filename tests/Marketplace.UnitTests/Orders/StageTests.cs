using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

[Trait("Rule", "ORD-2")]
public sealed class StageTests
{
    /// <summary>ORD-2 as a list: step, from, by, to. Everything else is refused.</summary>
    private static readonly HashSet<(string Step, OrderStage From, Party By, OrderStage To)> Allowed =
    [
        ("Approve", OrderStage.New, Party.Seller, OrderStage.Confirmed),
        ("Pay", OrderStage.Confirmed, Party.Buyer, OrderStage.Confirmed),
        ("SayPaid", OrderStage.Confirmed, Party.Buyer, OrderStage.Confirmed),
        ("MarkAsPaid", OrderStage.Confirmed, Party.Seller, OrderStage.Paid),
        ("MarkAsPaid", OrderStage.Confirmed, Party.Payment, OrderStage.Paid),
        ("MarkAsSent", OrderStage.Paid, Party.Seller, OrderStage.Sent),
        ("Close", OrderStage.Sent, Party.Buyer, OrderStage.Finished),
        ("Close", OrderStage.Sent, Party.Seller, OrderStage.Finished),
        ("Cancel", OrderStage.New, Party.Buyer, OrderStage.Canceled),
        ("Cancel", OrderStage.New, Party.Seller, OrderStage.Canceled),
        ("Cancel", OrderStage.Confirmed, Party.Buyer, OrderStage.Canceled),
        ("Cancel", OrderStage.Confirmed, Party.Seller, OrderStage.Canceled),
        ("Cancel", OrderStage.Paid, Party.Seller, OrderStage.Refunded),
        ("Cancel", OrderStage.Paid, Party.Support, OrderStage.Refunded),
        ("Cancel", OrderStage.Sent, Party.Seller, OrderStage.Refunded),
        ("Cancel", OrderStage.Sent, Party.Support, OrderStage.Refunded),
        ("Refund", OrderStage.Paid, Party.Seller, OrderStage.Refunded),
        ("Refund", OrderStage.Sent, Party.Seller, OrderStage.Refunded),
        ("Refund", OrderStage.Finished, Party.Seller, OrderStage.Refunded),
        .. AtStages("ProposeDelay", OrderStage.New, OrderStage.Confirmed, OrderStage.Paid),
        .. AtStages("ChangeAmount", OrderStage.New, OrderStage.Confirmed, OrderStage.Paid, OrderStage.Sent, OrderStage.Finished),
        .. AtStages("RemindBuyer", OrderStage.Finished, OrderStage.Refunded),
        .. AtStages("AddExtra", OrderStage.New, OrderStage.Confirmed, OrderStage.Paid, OrderStage.Sent),
    ];

    /// <summary>What a seller may do without another stage.</summary>
    private static IEnumerable<(string Step, OrderStage From, Party By, OrderStage To)> AtStages(string step, params OrderStage[] stages) =>
        stages.Select(stage => (step, stage, Party.Seller, stage));

    private static readonly Dictionary<string, Action<Order, Actor>> Steps = new()
    {
        ["Approve"] = (order, actor) => order.Approve(actor, Some.At(9)),
        ["Pay"] = (order, actor) => order.Pay(actor, 5, Some.Card, Some.At(9)),
        ["SayPaid"] = (order, actor) => order.SayPaid(actor, Some.At(9)),
        ["MarkAsPaid"] = (order, actor) => order.MarkAsPaid(actor, Some.At(9)),
        ["MarkAsSent"] = (order, actor) => order.MarkAsSent(actor, "T1", "", [], Some.At(9)),
        ["Close"] = (order, actor) => order.Close(actor, Some.At(9)),
        ["Cancel"] = (order, actor) => order.Cancel(actor, "other", "Because.", true, 6, Some.At(9)),
        ["Refund"] = (order, actor) => order.Refund(actor, "", true, 6, Some.At(9)),
        ["ProposeDelay"] = (order, actor) => order.ProposeDelay(actor, 7, Some.At(200), "The glaze cracked.", Some.Terms, Some.At(9)),
        ["ChangeAmount"] = (order, actor) =>
        {
            if (order.IsAmountOpen) order.ChangeAmount(actor, 7, 2000, "Without the lid.", Some.Terms, Some.At(9));
            else order.AskForAmount(actor, 7, 2000, "Without the lid.", TimeSpan.FromHours(48), Some.At(9));
        },
        ["RemindBuyer"] = (order, actor) => order.RemindBuyer(actor, Some.At(9)),
        ["AddExtra"] = (order, actor) => order.AddExtra(actor, 7, "A matching saucer.", Some.At(9)),
    };

    public static TheoryData<string, OrderStage, Party> Everything() => At(Enum.GetValues<OrderStage>());

    /// <summary>The stages that can be refunded.</summary>
    public static TheoryData<string, OrderStage, Party> OncePaid() => At(OrderStage.Paid, OrderStage.Sent, OrderStage.Finished);

    private static TheoryData<string, OrderStage, Party> At(params OrderStage[] stages)
    {
        var all = new TheoryData<string, OrderStage, Party>();
        foreach (var step in Steps.Keys)
        {
            foreach (var stage in stages)
            {
                foreach (var party in Enum.GetValues<Party>()) all.Add(step, stage, party);
            }
        }
        return all;
    }

    [Theory, MemberData(nameof(Everything))]
    public void A_step_is_possible_exactly_where_the_table_says_so(string step, OrderStage stage, Party party)
    {
        var order = Some.Order(stage);
        var history = order.History.Count;
        var allowed = Allowed.Where(a => a.Step == step && a.From == stage && a.By == party).ToList();
        var take = () => Steps[step](order, Some.As(party));

        if (allowed.Count == 0)
        {
            take.ShouldThrow<RuleBroken>();
            order.Stage.ShouldBe(stage);
            order.History.Count.ShouldBe(history);
        }
        else
        {
            take();
            order.Stage.ShouldBe(allowed.Single().To);
            order.History.Count.ShouldBe(history + 1);
            order.History[^1].Who.ShouldBe(party);
            order.History[^1].At.ShouldBe(Some.At(9));
        }
    }

    [Theory, MemberData(nameof(OncePaid))]
    public void While_a_refund_is_on_its_way_nothing_else_is_possible(string step, OrderStage stage, Party party)
    {
        var order = PaidByCard(stage);
        order.Refund(Some.Seller, "", false, 6, Some.At(8)).ShouldNotBeNull();
        Should.Throw<RuleBroken>(() => Steps[step](order, Some.As(party)));
        order.Stage.ShouldBe(stage);
        Enum.GetValues<OrderStep>().ShouldAllBe(s => !order.May(s, party));
    }

    [Fact]
    public void The_table_of_steps_and_the_order_agree_on_who_may_do_what()
    {
        foreach (var stage in Enum.GetValues<OrderStage>())
        {
            foreach (var party in Enum.GetValues<Party>())
            {
                foreach (var step in Enum.GetValues<OrderStep>())
                {
                    var name = step == OrderStep.CancelPaid ? "Cancel" : step.ToString();
                    var wanted = Allowed.Any(a => a.Step == name && a.From == stage && a.By == party
                        && (name != "Cancel" || (a.To == OrderStage.Refunded) == (step == OrderStep.CancelPaid)));
                    Some.Order(stage).May(step, party).ShouldBe(wanted, $"{step} {stage} {party}");
                }
            }
        }
    }

    private static Order PaidByCard(OrderStage stage)
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 5, Some.Card, Some.At(2)), PaymentState.Succeeded, "", 0, Some.At(2));
        if (stage == OrderStage.Paid) return order;
        order.MarkAsSent(Some.Seller, "T1", "", [], Some.At(3));
        if (stage == OrderStage.Finished) order.Close(Some.Buyer, Some.At(4));
        return order;
    }
}
