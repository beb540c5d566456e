using System.Security.Claims;

namespace Marketplace.Ui;

/// <summary>Counts what waits for a person behind an entry of the left-hand navigation.</summary>
public interface IWaiting
{
    /// <summary>How many wait. Every page with the entry asks, so it has to be a short read by an index.</summary>
    /// <param name="person">Who is signed in.</param>
    Task<int> CountFor(ClaimsPrincipal person);
}
