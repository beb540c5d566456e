namespace Marketplace.Complaints.PrintLabel;

/// <summary>A carrier that takes products back to their sellers.</summary>
internal interface ICarrier
{
    /// <summary>Makes the label of a parcel; the same for the same parcel, however often it is asked for.</summary>
    /// <returns>A PDF.</returns>
    Task<byte[]> MakeLabel(Parcel parcel, CancellationToken cancel);
}
