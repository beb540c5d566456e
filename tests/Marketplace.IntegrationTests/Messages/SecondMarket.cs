namespace Marketplace.IntegrationTests.Messages;

/// <summary>Another host on the same database.</summary>
internal sealed class SecondMarket : Market
{
    public SecondMarket(Market first) : base(first.Folder) => Settings["Host:Node"] = "7";
}
