using Marketplace.Contracts.Orders;

namespace Marketplace.Orders.Domain;

/// <summary>Rule ORD-2 as a table: the stages a step starts from, and who may take it.</summary>
internal static class StepTable
{
    private static readonly Dictionary<OrderStep, (OrderStage[] From, Party[] By)> Table = new()
    {
        [OrderStep.Approve] = ([OrderStage.New], [Party.Seller]),
        [OrderStep.Pay] = ([OrderStage.Confirmed], [Party.Buyer]),
        [OrderStep.SayPaid] = ([OrderStage.Confirmed], [Party.Buyer]),
        [OrderStep.MarkAsPaid] = ([OrderStage.Confirmed], [Party.Seller, Party.Payment]),
        [OrderStep.MarkAsSent] = ([OrderStage.Paid], [Party.Seller]),
        [OrderStep.Close] = ([OrderStage.Sent], [Party.Buyer, Party.Seller]),
        [OrderStep.Cancel] = ([OrderStage.New, OrderStage.Confirmed], [Party.Buyer, Party.Seller]),
        [OrderStep.CancelPaid] = ([OrderStage.Paid, OrderStage.Sent], [Party.Seller, Party.Support]),
        [OrderStep.Repay] = ([OrderStage.Paid, OrderStage.Sent, OrderStage.Finished, OrderStage.Refunded], [Party.Seller]),
        [OrderStep.Refund] = ([OrderStage.Paid, OrderStage.Sent, OrderStage.Finished], [Party.Seller]),
        [OrderStep.ProposeDelay] = ([OrderStage.New, OrderStage.Confirmed, OrderStage.Paid], [Party.Seller]),
        [OrderStep.ChangeAmount] = ([OrderStage.New, OrderStage.Confirmed, OrderStage.Paid, OrderStage.Sent, OrderStage.Finished], [Party.Seller]),
        [OrderStep.AddExtra] = ([OrderStage.New, OrderStage.Confirmed, OrderStage.Paid, OrderStage.Sent], [Party.Seller]),
        [OrderStep.AnswerProposal] = ([OrderStage.New, OrderStage.Confirmed, OrderStage.Paid], [Party.Buyer, Party.Seller]),
        [OrderStep.ConfirmAdded] = ([OrderStage.New], [Party.Buyer]),
        [OrderStep.SendEvidence] = ([OrderStage.Paid, OrderStage.Sent, OrderStage.Finished, OrderStage.Refunded], [Party.Seller]),
        [OrderStep.RemindBuyer] = ([OrderStage.Finished, OrderStage.Refunded], [Party.Seller]),
    };

    public static bool StartsAt(OrderStep step, OrderStage stage) => Table[step].From.Contains(stage);

    public static bool IsFor(OrderStep step, Party party) => Table[step].By.Contains(party);
}
