namespace Marketplace.Files.Pictures;

/// <summary>A stored picture in a form.</summary>
public sealed class KeptPicture
{
    /// <summary>Which one.</summary>
    public long Id { get; set; }

    /// <summary>Its new place, if the form asks for it.</summary>
    public int? Position { get; set; }

    /// <summary>Whether it is to be removed.</summary>
    public bool Remove { get; set; }
}
