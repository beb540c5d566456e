using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Demo;

/// <summary>What one party writes, and after how many hours at most.</summary>
internal sealed record DemoLine(Party From, string Text, int Hours = 20)
{
    public static DemoLine B(string text, int hours = 20) => new(Party.Buyer, text, hours);

    public static DemoLine S(string text, int hours = 20) => new(Party.Seller, text, hours);
}
