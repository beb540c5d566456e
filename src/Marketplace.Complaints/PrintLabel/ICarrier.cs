namespace Marketplace.Complaints.PrintLabel;

/// <summary>A carrier for returns.</summary>
internal interface ICarrier
{
    /// <summary>Makes a parcel's label; always the same for the same parcel.</summary>
    /// <returns>A PDF.</returns>
    Task<byte[]> MakeLabel(Parcel parcel, CancellationToken cancel);
}
