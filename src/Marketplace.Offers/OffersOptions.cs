using System.ComponentModel.DataAnnotations;

namespace Marketplace.Offers;

/// <summary>Settings of offers. Section <c>Offers</c>.</summary>
internal sealed class OffersOptions
{
    /// <summary>For how long buying the same offer again asks first.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan AsksAgainFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many rows an uploaded file of offers may have.</summary>
    [Range(1, 100_000)]
    public int MostUploadRows { get; set; } = 10_000;

    /// <summary>How large it may be, in units of 1,048,576 bytes.</summary>
    [Range(1, 25)]
    public int MostUploadMegabytes { get; set; } = 15;
}
