using System.ComponentModel.DataAnnotations;
using Marketplace.Contracts.Complaints;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Complaints.OpenClaim;

/// <summary>Validated after its files are saved, so that other errors don't lose them.</summary>
internal sealed class OpenClaimForm
{
    public ClaimCause? Cause { get; set; }

    [DataType(DataType.MultilineText)]
    public string Description { get; set; } = "";

    /// <summary>Files uploaded earlier that are still selected.</summary>
    public List<long> FileIds { get; set; } = [];

    public List<IFormFile> Files { get; set; } = [];
}
