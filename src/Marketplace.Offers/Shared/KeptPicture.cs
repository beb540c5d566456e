namespace Marketplace.Offers.Shared;

/// <summary>A stored picture in a form.</summary>
internal sealed class KeptPicture
{
    public long Id { get; set; }

    public int? Position { get; set; }

    public bool Remove { get; set; }
}
