using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>The figures on a customer's card (rule ORD-15), updated in the transactions that change them.</summary>
internal sealed class CustomerRecord(long customerId)
{
    public long CustomerId { get; private set; } = customerId;

    /// <summary>Null until the event about the registration arrives.</summary>
    public DateTime? RegisteredAt { get; private set; }

    /// <summary>Finished orders.</summary>
    public int Finished { get; private set; }

    /// <summary>Canceled orders, whoever canceled them.</summary>
    public int Canceled { get; private set; }

    /// <summary>Reviews that the customer left and has not withdrawn.</summary>
    public int Reviews { get; private set; }

    public static SumChange By(long customerId, long finished, long canceled, long reviews) => new(
        typeof(CustomerRecord), [customerId], (nameof(Finished), finished), (nameof(Canceled), canceled), (nameof(Reviews), reviews));

    public void Register(DateTime at) => RegisteredAt = at;
}
