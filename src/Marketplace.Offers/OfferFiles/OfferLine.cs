namespace Marketplace.Offers.OfferFiles;

/// <summary>A row of a file, with the number of its first line.</summary>
internal sealed record OfferLine(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
