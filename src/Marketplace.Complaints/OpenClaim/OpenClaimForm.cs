using System.ComponentModel.DataAnnotations;
using Marketplace.Contracts.Complaints;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Complaints.OpenClaim;

/// <summary>Checked after its files are kept, whatever else is wrong with it.</summary>
internal sealed class OpenClaimForm
{
    public ClaimCause? Cause { get; set; }

    [DataType(DataType.MultilineText)]
    public string Description { get; set; } = "";

    /// <summary>Files that were uploaded before and are still wanted.</summary>
    public List<long> FileIds { get; set; } = [];

    public List<IFormFile> Files { get; set; } = [];
}
