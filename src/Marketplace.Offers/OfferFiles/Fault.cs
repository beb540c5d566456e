namespace Marketplace.Offers.OfferFiles;

/// <summary>What is wrong with a cell. The message is in English; {0} is the column.</summary>
internal sealed record Fault(int Line, string Column, string Message);
