using FluentValidation;
using Marketplace.Texts;

namespace Marketplace.Kernel.Web;

/// <summary>How every form reads a phone number.</summary>
public static class PhoneRules
{
    /// <summary>Refuses what is no phone number with the sentence of <see cref="PhoneNumber.Read"/>.</summary>
    /// <param name="rule">The field.</param>
    /// <param name="country">The country that the form asks for, by which a number without country code is read.</param>
    public static IRuleBuilderOptionsConditions<T, string> IsPhone<T>(this IRuleBuilder<T, string> rule, Func<T, string?>? country = null) =>
        rule.Custom((typed, context) =>
        {
            if (PhoneNumber.Read(typed, country?.Invoke(context.InstanceToValidate)).Problem is { } problem) context.AddFailure(problem);
        });
}
